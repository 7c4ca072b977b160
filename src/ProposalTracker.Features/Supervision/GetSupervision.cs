using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Supervision;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Supervision;

/// <summary>重点督办 of a case: who supervises, what was asked, what was reported.</summary>
public sealed record GetSupervisionQuery(long CaseId) : IQuery<SupervisionDetails>;

/// <param name="Leader">Null where the case is not a key one.</param>
/// <param name="Notes">Newest first.</param>
/// <param name="MayMark">This person can list the case as a key one.</param>
/// <param name="MayReport">This person can report progress for his unit.</param>
public sealed record SupervisionDetails(
    CaseHeader Case, string? Leader, string? Committee, DateOnly? MarkedOn, IReadOnlyList<SupervisionRow> Notes, bool MayMark, bool MayReport);

/// <param name="By">Name and unit of who wrote it.</param>
/// <param name="At">UTC.</param>
public sealed record SupervisionRow(SupervisionNoteKind Kind, string KindWords, string Text, string By, DateTime At);

internal sealed class GetSupervisionHandler(ProposalTrackerContext context, CurrentActor actor, OfficeClock clock)
    : IRequestHandler<GetSupervisionQuery, Result<SupervisionDetails>>
{
    public async Task<Result<SupervisionDetails>> Handle(GetSupervisionQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var @case = await context.Cases.AsNoTracking().VisibleTo(person).WithHandling()
            .Include(c => c.Proposals).ThenInclude(p => p.LeadProposer!.Delegation)
            .Include(c => c.Proposals).ThenInclude(p => p.ProposingDelegation)
            .Include(c => c.Proposals).ThenInclude(p => p.CoSigners)
            .SingleOrDefaultAsync(c => c.Id == query.CaseId, cancellationToken);
        // Representatives read the letter; supervision is between the offices and the units.
        if (@case is null || (!person.Oversees && person.Departments.Count == 0))
            return Error.NotFound("这件建议");
        var found = await context.KeySupervisions.AsNoTracking().Include(s => s.Notes).SingleOrDefaultAsync(s => s.CaseId == @case.Id, cancellationToken);
        var isOpen = !CasePhases.IsEnd(@case.Phase);
        return new SupervisionDetails(
            CaseHeader.Of(@case, clock.Today), found?.Leader, found?.Committee, found?.MarkedOn, await RowsAsync(found, cancellationToken),
            isOpen && found is null && person.Has(Role.LiaisonClerk), isOpen && found is not null && ReportProgressHandler.UnitOf(@case, person) is not null);
    }

    private async Task<List<SupervisionRow>> RowsAsync(KeySupervision? supervision, CancellationToken cancellationToken)
    {
        var notes = (supervision?.Notes ?? []).OrderByDescending(n => n.Id).ToList();
        var writers = notes.Select(n => n.WrittenByPersonId).Distinct().ToList();
        var names = await context.People.AsNoTracking().Where(p => writers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var units = await context.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, cancellationToken);
        return [.. notes.Select(n => new SupervisionRow(
            n.Kind, n.Kind == SupervisionNoteKind.Supervision ? "督办意见" : "进展报告", n.Text,
            n.DepartmentId is { } id ? $"{units[id].ShortNameOn(clock.Today)} {names.GetValueOrDefault(n.WrittenByPersonId)}" : names.GetValueOrDefault(n.WrittenByPersonId, ""),
            n.WrittenAt))];
    }
}
