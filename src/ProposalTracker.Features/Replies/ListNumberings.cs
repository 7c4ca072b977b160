using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Desk;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Replies;

/// <summary>待编号 (D5): signed replies that wait for this secretary, in the order of their signing, with what the check finds.</summary>
public sealed record ListNumberingsQuery : IQuery<NumberingList>
{
    /// <summary>So many are checked and shown at once.</summary>
    public const int AtOnce = 30;
}

/// <param name="Total">All that wait; the rows are the first of them.</param>
public sealed record NumberingList(IReadOnlyList<NumberingRow> Rows, int Total);

/// <param name="Version">Of the text as listed: numbering another one is refused as stale.</param>
public sealed record NumberingRow(
    long WorkItemId, long CaseId, string Number, long ReplyId, int Version, string LetterTitle, string Addressees, DateOnly? LetterDate, IssueFindings Findings);

internal sealed class ListNumberingsHandler(ProposalTrackerContext context, CurrentActor actor, PersonalWork work, ReplyPrinting printing)
    : IRequestHandler<ListNumberingsQuery, Result<NumberingList>>
{
    public async Task<Result<NumberingList>> Handle(ListNumberingsQuery query, CancellationToken cancellationToken)
    {
        var items = (await work.OpenAsync(actor.Required, cancellationToken)).AsNoTracking().Where(i => i.Kind == CaseTasks.Number);
        var total = await items.CountAsync(cancellationToken);
        var first = await items.OrderBy(i => i.Id).Take(ListNumberingsQuery.AtOnce).ToListAsync(cancellationToken);
        var cases = first.Select(i => i.CaseId).ToList();
        await context.Cases.Where(c => cases.Contains(c.Id)).WithHandling().LoadAsync(cancellationToken);
        var replies = await context.Replies.Include(r => r.Issuer).Where(r => cases.Contains(r.CaseId) && r.State == ReplyState.Signed).ToListAsync(cancellationToken);
        var rows = new List<NumberingRow>();
        foreach (var item in first)
        {
            if (replies.Find(r => r.CaseId == item.CaseId && r.IssuerId == item.DepartmentId) is { } reply)
                rows.Add(await RowAsync(item, reply, cancellationToken));
        }
        return new NumberingList(rows, total);
    }

    private async Task<NumberingRow> RowAsync(WorkItem item, Reply reply, CancellationToken cancellationToken)
    {
        var @case = context.Cases.Local.Single(c => c.Id == item.CaseId);
        return new NumberingRow(
            item.Id, item.CaseId, @case.Proposal.Number, reply.Id, reply.Version, reply.Title.Replace("\n", "", StringComparison.Ordinal),
            string.Join("、", reply.Salutation), reply.LetterDate, await printing.CheckAsync(reply, @case, cancellationToken));
    }
}
