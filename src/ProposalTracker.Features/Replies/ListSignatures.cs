using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Desk;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Replies;

/// <summary>待签发 (D4): every reply that waits for this leader's signature, most urgent first.</summary>
public sealed record ListSignaturesQuery : IQuery<SignatureList>;

public sealed record SignatureList(IReadOnlyList<SignatureRow> Rows);

/// <param name="Version">Of the text as listed: signing another one is refused as stale.</param>
/// <param name="LetterTitle">Of the letter, in one line.</param>
/// <param name="DueOn">Until when the reply must be with the representative.</param>
public sealed record SignatureRow(
    long WorkItemId, long CaseId, string Number, string ProposalTitle, string Proposers, long ReplyId, int Version, string LetterTitle,
    string? Category, string? Disclosure, DateOnly? DueOn, RemainingTime? Remaining);

internal sealed class ListSignaturesHandler(ProposalTrackerContext context, CurrentActor actor, PersonalWork work, OfficeClock clock)
    : IRequestHandler<ListSignaturesQuery, Result<SignatureList>>
{
    public async Task<Result<SignatureList>> Handle(ListSignaturesQuery query, CancellationToken cancellationToken)
    {
        var items = await (await work.OpenAsync(actor.Required, cancellationToken)).AsNoTracking().AsSplitQuery()
            .Where(i => i.Kind == CaseTasks.Sign)
            .Include(i => i.Case!.Proposals).ThenInclude(p => p.LeadProposer)
            .Include(i => i.Case!.Proposals).ThenInclude(p => p.CoSigners)
            .Include(i => i.Case!.Proposals).ThenInclude(p => p.ProposingDelegation)
            .OrderBy(i => i.Case!.DueOn == null).ThenBy(i => i.Case!.DueOn).ThenBy(i => i.Id).ToListAsync(cancellationToken);
        var cases = items.Select(i => i.CaseId).ToList();
        var replies = await context.Replies.AsNoTracking()
            .Where(r => cases.Contains(r.CaseId) && r.State == ReplyState.AwaitingSignature).ToListAsync(cancellationToken);
        return new SignatureList(
        [
            .. from item in items
               from reply in replies
               where reply.CaseId == item.CaseId && reply.IssuerId == item.DepartmentId
               select Row(item, reply),
        ]);
    }

    private SignatureRow Row(Domain.Process.WorkItem item, Reply reply)
    {
        var @case = item.Case ?? throw new InvalidOperationException("The case was expected to be loaded.");
        var proposal = @case.Proposal;
        return new SignatureRow(
            item.Id, item.CaseId, proposal.Number, proposal.Title, CaseHeader.ProposersOf(proposal), reply.Id, reply.Version,
            reply.Title.Replace("\n", "", StringComparison.Ordinal), reply.Category, reply.Disclosure, @case.DueOn,
            @case.DueOn is { } due ? RemainingTime.Of(due, clock.Today, WorkCalendar.BuiltIn) : null);
    }
}
