using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Replies;

/// <summary>Who countersigns a reply (会签), and what follows when all have.</summary>
internal sealed class CountersignDesk(ProposalTrackerContext context, AuditTrail audit, OfficeClock clock)
{
    /// <summary>Action of the timeline under which the objections go back to the drafter.</summary>
    public const string SentBack = "会签退回";

    /// <summary>The other leads of a joint reply, or the co-handlers where they were asked to.</summary>
    public static IEnumerable<Assignment> Countersigners(Case @case) => @case switch
    {
        { Mode: HandlingMode.Jointly } => @case.Leads.Skip(1),
        { IsCountersigned: true } => @case.ActiveAssignments.Where(a => a.Role == AssignmentRole.CoHandler).OrderBy(a => a.Id),
        _ => [],
    };

    /// <summary>When nobody is asked any more and one has objected, the text goes back with all objections; the workflow does the same.</summary>
    /// <param name="answeredItemId">The work item that is being closed.</param>
    public async Task SettleAsync(Case @case, Reply reply, long? answeredItemId, CancellationToken cancellationToken)
    {
        if (await context.WorkItems.AnyAsync(
            i => i.CaseId == @case.Id && i.Kind == CaseTasks.Countersign && i.ClosedAt == null && i.Id != answeredItemId, cancellationToken))
            return;
        await context.Countersignatures.Where(c => c.ReplyId == reply.Id && c.ReplyVersion == reply.Version).LoadAsync(cancellationToken);
        var objections = context.Countersignatures.Local
            .Where(c => c.Reply == reply && c.ReplyVersion == reply.Version && c.Answer == CountersignAnswer.Objected).OrderBy(c => c.GivenAt).ToList();
        if (objections.Count == 0)
            return;
        var words = string.Join('\n', objections.Select(o => $"{o.Assignment?.Department?.ShortNameOn(clock.Today)}：{o.Comment}"));
        reply.SendBack(words);
        audit.Record(@case, SentBack, "会签有异议，退回拟稿人协商修改", words);
    }
}
