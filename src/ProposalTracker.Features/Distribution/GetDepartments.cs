using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Features.Distribution;

/// <summary>The units that can be assigned today.</summary>
public sealed record GetDepartmentsQuery : IQuery<DepartmentList>;

public sealed record DepartmentList(IReadOnlyList<NamedChoice> Departments);

internal sealed class GetDepartmentsHandler(ProposalTrackerContext context, OfficeClock clock) : IRequestHandler<GetDepartmentsQuery, Result<DepartmentList>>
{
    public async Task<Result<DepartmentList>> Handle(GetDepartmentsQuery query, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var departments = await context.Departments.AsNoTracking()
            .Where(d => d.ClosedOn == null || d.ClosedOn > today)
            .Where(d => d.Kind == DepartmentKind.GovernmentDepartment || d.Kind == DepartmentKind.OtherBody)
            .OrderBy(d => d.Code).ToListAsync(cancellationToken);
        return new DepartmentList([.. departments.Select(d => new NamedChoice(d.Id, d.ShortNameOn(today), d.FullNameOn(today)))]);
    }
}
