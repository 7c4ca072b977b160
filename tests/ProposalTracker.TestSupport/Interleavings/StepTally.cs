using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Process;
using ProposalTracker.TestSupport.Offices;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>No step twice or never: what must count up in a case that has ended, whatever the order was.</summary>
internal static class StepTally
{
    public static async Task<List<string>> FaultsAsync(ProposalTrackerContext context, long caseId, IReadOnlyList<Sending> sent)
    {
        var faults = new List<string>();
        var items = await context.WorkItems.AsNoTracking().Where(i => i.CaseId == caseId).ToListAsync();
        var told = sent.Where(s => s is { IsDone: true, ItemId: not null }).CountBy(s => s.ItemId ?? 0).ToDictionary();
        // A person was told "done" exactly once for each item that a person closed, and never for one that was taken back.
        foreach (var item in items.Where(i => (i.ClosedByPersonId is null ? 0 : 1) != told.GetValueOrDefault(i.Id)))
            faults.Add($"{item.Kind} ended {item.Outcome}, and was confirmed {told.GetValueOrDefault(item.Id)} times.");
        var @case = await context.Cases.AsNoTracking().Include(c => c.Rounds).Include(c => c.Assignments).SingleAsync(c => c.Id == caseId);
        if (@case.Phase == CasePhase.Declined)
            return faults;
        if (@case.Phase != CasePhase.Closed || @case.ActiveAssignments.Any(a => a.State != AssignmentState.Done))
            faults.Add($"The case ended in {@case.Phase} with units {string.Join(' ', @case.ActiveAssignments.Select(a => a.State))}.");
        var objected = await context.AuditEntries.CountAsync(a => a.CaseId == caseId && a.Action == Consistency.SentBack);
        var rounds = @case.RepliesSeparately ? @case.Leads.Sum(l => l.RoundNumber) : @case.Rounds.Count;
        Agree("送核 and 核稿", Done(CaseTasks.DraftReply), Done(CaseTasks.Review));
        Agree("核稿通过 and 签发", Done(CaseTasks.Review, "approved") - objected, Done(CaseTasks.Sign));
        Agree("签发 and 编号", Done(CaseTasks.Sign, "signed"), Done(CaseTasks.Number));
        Agree("编号 and 寄送", Done(CaseTasks.Number), Done(CaseTasks.Send));
        Agree("寄送 and 评价", Done(CaseTasks.Send), Done(CaseTasks.Rate));
        Agree("评价 and rounds", Done(CaseTasks.Rate), rounds);
        Agree("letters and rounds", await context.Replies.CountAsync(r => r.CaseId == caseId && r.State == ReplyState.Sent && r.LetterId != null), rounds);
        return faults;

        int Done(string kind, string? outcome = null) => items.Count(i => i.Kind == kind && i.ClosedByPersonId is not null && (outcome is null || i.Outcome == outcome));

        void Agree(string what, int first, int second)
        {
            if (first != second)
                faults.Add($"{what}: {first} and {second} were expected to agree.");
        }
    }
}
