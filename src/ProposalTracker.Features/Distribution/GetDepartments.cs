using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Features.Distribution;

/// <summary>The units that can be assigned today.</summary>
public sealed record GetDepartmentsQuery : IQuery<DepartmentList>;

public sealed record DepartmentList(IReadOnlyList<NamedChoice> Departments);

internal sealed class GetDepartmentsHandler(AssignableDepartments departments) : IRequestHandler<GetDepartmentsQuery, Result<DepartmentList>>
{
    public async Task<Result<DepartmentList>> Handle(GetDepartmentsQuery query, CancellationToken cancellationToken) =>
        new DepartmentList(await departments.AllAsync(cancellationToken));
}

/// <summary>Departments and other bodies that exist today, by the names they have today.</summary>
internal sealed class AssignableDepartments(ProposalTrackerContext context, OfficeClock clock)
{
    public async Task<List<NamedChoice>> AllAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var found = await context.Departments.AsNoTracking()
            .Where(d => d.ClosedOn == null || d.ClosedOn > today)
            .Where(d => d.Kind == DepartmentKind.GovernmentDepartment || d.Kind == DepartmentKind.OtherBody)
            .OrderBy(d => d.Code).ToListAsync(cancellationToken);
        return [.. found.Select(d => new NamedChoice(d.Id, d.ShortNameOn(today), d.FullNameOn(today)))];
    }

    /// <summary>Those that do not have the case yet.</summary>
    public async Task<List<NamedChoice>> FreeAsync(Case @case, CancellationToken cancellationToken)
    {
        var taken = @case.ActiveAssignments.Select(a => a.DepartmentId).ToHashSet();
        return [.. (await AllAsync(cancellationToken)).Where(d => !taken.Contains(d.Id))];
    }
}
