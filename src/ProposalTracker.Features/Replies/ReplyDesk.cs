using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Pipeline;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Replies;

/// <summary>Finds the reply that a work item is about and writes into it what a person typed.</summary>
internal sealed class ReplyDesk(ProposalTrackerContext context, WorkItemDoor door, OfficeClock clock)
{
    private const int LongestTitle = 200;
    private const int LongestCategory = 20;
    private const int LongestName = 40;

    /// <summary>The reply of the present round by the lead that the item belongs to; null before its first save.</summary>
    public Task<Reply?> FindAsync(WorkItem item, Case @case, CancellationToken cancellationToken)
    {
        var round = RoundOf(item, @case);
        // A countersigner reads another unit's text.
        var issuer = item.Kind == CaseTasks.Countersign ? @case.Lead?.DepartmentId : item.DepartmentId;
        return CompiledFor<Questions>.Of(context).Reply(context, @case.Id, round, issuer, cancellationToken);
    }

    public async Task<Reply> GetAsync(WorkItem item, Case @case, CancellationToken cancellationToken) =>
        await FindAsync(item, @case, cancellationToken)
        ?? throw new InvalidOperationException($"Case {@case.Id} was expected to have a reply of round {RoundOf(item, @case)}.");

    /// <summary>Writes the text; a version that is not the one the person saw is answered as stale, and nothing is written.</summary>
    public async Task<Result<Reply>> WriteAsync(
        WorkItem item, Case @case, WrittenReply written, string occasion, CancellationToken cancellationToken)
    {
        var reply = await FindAsync(item, @case, cancellationToken);
        if ((reply?.Version ?? 0) != written.Version)
            return Error.Stale("在您编辑期间，别人已经保存了新的版本。请对照两份文本后再保存。");
        reply ??= Begin(item, @case);
        if (Faults(written) is { } fault)
            return fault;
        if (written.TemplateVersionId is { } template && await context.LetterTemplateVersions.AnyAsync(v => v.Id == template, cancellationToken))
            reply.BeginFrom(template);
        reply.Write(written.ToText(), occasion, door.PersonId, clock.Now);
        if (written.Verdicts.Count > 0)
            await context.Entry(@case.Proposal).Collection(p => p.RequestItems).LoadAsync(cancellationToken);
        foreach (var (requestItemId, verdict) in written.Verdicts)
            @case.Proposal.Decide(requestItemId, IssuerOf(reply).Id, verdict);
        return reply;
    }

    /// <summary>The round in which the lead that the item belongs to handles.</summary>
    public static int RoundOf(WorkItem item, Case @case) => @case.RoundFor(item.AssignmentId is { } id ? @case.AssignmentOf(id) : null).Number;

    private static Department IssuerOf(Reply reply) => reply.Issuer ?? throw new InvalidOperationException("The reply's issuer was expected to be loaded.");

    private Reply Begin(WorkItem item, Case @case)
    {
        var issuer = @case.ActiveAssignments.First(a => a.Role == AssignmentRole.Lead && a.DepartmentId == item.DepartmentId).Department
            ?? throw new InvalidOperationException("The lead's department was expected to be loaded.");
        var reply = new Reply(@case, RoundOf(item, @case), issuer);
        context.Replies.Add(reply);
        return reply;
    }

    // What would not fit where it is kept; a draft may lack anything, but not burst.
    private static Error? Faults(WrittenReply written)
    {
        var faults = new Dictionary<string, string>();
        Limit(nameof(written.Title), "标题", written.Title, LongestTitle);
        Limit(nameof(written.Body), "正文", written.Body, Reply.LongestBody);
        Limit(nameof(written.Category), "答复类别", written.Category, LongestCategory);
        Limit(nameof(written.Disclosure), "公开方式", written.Disclosure, LongestName);
        Limit(nameof(written.ContactName), "联系人", written.ContactName, LongestName);
        Limit(nameof(written.ContactPhone), "联系电话", written.ContactPhone, LongestName);
        return faults.Count > 0 ? Error.Invalid(faults) : null;

        void Limit(string field, string words, string? value, int most)
        {
            if (value?.Length > most)
                faults[field] = $"{words}不能超过 {most} 个字。";
        }
    }

    private sealed class Questions
    {
        // One statement: a reply has few versions.
        public Func<ProposalTrackerContext, long, int, long?, CancellationToken, Task<Reply?>> Reply { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long caseId, int round, long? issuer, CancellationToken _) => context.Replies.AsSingleQuery()
                .Include(r => r.Versions).Include(r => r.Issuer).Include(r => r.Number)
                .SingleOrDefault(r => r.CaseId == caseId && r.RoundNumber == round && r.IssuerId == issuer));
    }
}
