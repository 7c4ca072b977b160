using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Seals;

/// <summary>印章: the units whose seal this person keeps, each with every picture it has had.</summary>
public sealed record ListSealsQuery : IQuery<SealList>;

public sealed record SealList(IReadOnlyList<UnitSeals> Units);

/// <param name="Seals">Newest first.</param>
public sealed record UnitSeals(long DepartmentId, string Unit, IReadOnlyList<SealRow> Seals);

/// <param name="UploadedAt">UTC.</param>
/// <param name="EndedAt">UTC; null for the one in use.</param>
public sealed record SealRow(long SealId, string By, DateTime UploadedAt, DateTime? EndedAt, string Sha256);

internal sealed class ListSealsHandler(ProposalTrackerContext context, CurrentActor actor, OfficeClock clock) : IRequestHandler<ListSealsQuery, Result<SealList>>
{
    public async Task<Result<SealList>> Handle(ListSealsQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        if (!person.Has(Role.Secretary) && !person.Has(Role.Administrator))
            return Error.Forbidden("印章由机要秘书和管理员保管，您没有这项权限。");
        var units = await context.Departments.AsNoTracking().Where(d => d.LetterWord != null && d.ClosedOn == null).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var seals = await context.DepartmentSeals.AsNoTracking().OrderByDescending(s => s.Id)
            .Select(s => new { s.DepartmentId, Row = new SealRow(s.Id, context.People.Where(p => p.Id == s.UploadedByPersonId).Select(p => p.Name).First(), s.UploadedAt, s.EndedAt, s.Sha256) })
            .ToListAsync(cancellationToken);
        return new SealList(
        [
            .. units.Where(d => SealBook.MayKeep(person, d.Id))
                .Select(d => new UnitSeals(d.Id, d.FullNameOn(clock.Today), [.. seals.Where(s => s.DepartmentId == d.Id).Select(s => s.Row)])),
        ]);
    }
}
