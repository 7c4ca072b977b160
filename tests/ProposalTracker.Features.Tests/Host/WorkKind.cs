using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.CoHandling;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.HandOver;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Supervision;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>One kind of work: at which phase it is open, who may do it, and the command that does it well.</summary>
/// <param name="May">Logins of the demonstration's people who may do it, in a case of 市民政局 with 市委组织部 as co-handler.</param>
/// <param name="Unit">Whose item is meant where several are open.</param>
public sealed record WorkKind(string Kind, CasePhase Phase, string[] May, string? Unit = null)
{
    public const string CoHandler = "zuzhi";

    public static IReadOnlyList<WorkKind> All { get; } =
    [
        new(CaseTasks.CheckProposal, CasePhase.Checking, ["clerk"]),
        new(CaseTasks.HandOver, CasePhase.HandingOver, ["clerk"]),
        new(CaseTasks.Distribute, CasePhase.Distributing, ["dispatcher"]),
        new(CaseTasks.SignIn, CasePhase.SigningIn, ["office"], DemoOffice.LeadCode),
        new(CaseTasks.RuleOnReturn, CasePhase.SigningIn, ["dispatcher"]),
        new(CaseTasks.GiveOpinion, CasePhase.CoHandling, ["zuzhi"], CoHandler),
        new(CaseTasks.DraftReply, CasePhase.Drafting, ["drafter", "office"]),
        new(CaseTasks.Review, CasePhase.Reviewing, ["reviewer"]),
        new(CaseTasks.Countersign, CasePhase.Reviewing, ["zuzhi-office"], CoHandler),
        new(CaseTasks.FollowUp, CasePhase.SigningIn, ["clerk"]),
        new(CaseTasks.Sign, CasePhase.Signing, ["leader"]),
        new(CaseTasks.Number, CasePhase.Numbering, ["secretary"]),
        new(CaseTasks.Send, CasePhase.Sending, ["secretary"]),
        new(CaseTasks.Rate, CasePhase.Rating, ["rep", "clerk"]),
    ];

    public static TheoryData<string> Names => [.. All.Select(k => k.Kind)];

    public static WorkKind Of(string kind) => All.Single(k => k.Kind == kind);

    /// <summary>A case at which this work is open.</summary>
    public async Task<WorkItem> OpenAsync(FeatureHost host)
    {
        var cases = new CaseBook(host);
        if (Kind == CaseTasks.Countersign)
            return await cases.ItemAsync(await CountersigningAsync(host, cases), Kind, Unit);
        if (Kind == CaseTasks.FollowUp)
            return await FollowUpAsync(host, cases);
        var caseId = await cases.AtAsync(Phase, CoHandler);
        if (Kind != CaseTasks.RuleOnReturn)
            return await cases.ItemAsync(caseId, Kind, Unit);
        var signIn = await cases.ItemAsync(caseId, CaseTasks.SignIn, CoHandler);
        await host.Walk.SendAsync(await host.Walk.ActorAsync(CoHandler), new ReturnAssignmentCommand(Guid.NewGuid(), signIn.Id, "不属于本单位职责。", null));
        return await cases.ItemAsync(caseId, Kind);
    }

    private static async Task<long> CountersigningAsync(FeatureHost host, CaseBook cases)
    {
        var caseId = await cases.AtAsync(CasePhase.Distributing);
        await host.Walk.DistributeAsync(caseId, HandlingMode.LeadWithCoHandlers, [DemoOffice.LeadCode], [CoHandler], countersigned: true);
        await host.Walk.SignInAsync(caseId);
        await host.Walk.GiveOpinionsAsync(caseId);
        await host.Walk.SubmitReplyAsync(caseId);
        await host.Walk.ReviewAsync(caseId);
        return caseId;
    }

    // A key case of last month, whose follow-up falls due today.
    private static async Task<WorkItem> FollowUpAsync(FeatureHost host, CaseBook cases)
    {
        var today = OfficeClock.DateOf(host.Clock.GetUtcNow().UtcDateTime);
        host.Clock.Set(today.AddDays(-31));
        var caseId = await cases.AtAsync(CasePhase.Distributing);
        await host.Walk.SendAsync(await host.Walk.ActorAsync("clerk"), new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "李副主任", "教科文卫委"));
        await host.Walk.DistributeAsync(caseId, DemoOffice.LeadCode, CoHandler);
        host.Clock.Set(today);
        while ((await host.Walk.OpenAsync(caseId, CaseTasks.FollowUp)).Count == 0)
            Assert.Null((await host.SendAsync((Features.Trust.Actor?)null, new FireDueTimerCommand(Guid.NewGuid()))).Error);
        return await cases.ItemAsync(caseId, CaseTasks.FollowUp);
    }

    /// <summary>The command as a sensible person would fill it in.</summary>
    public async Task<ICommand> CommandAsync(FeatureHost host, WorkItem item)
    {
        var key = Guid.NewGuid();
        var today = OfficeClock.DateOf(host.Clock.GetUtcNow().UtcDateTime);
        var cases = new CaseBook(host);
        return Kind switch
        {
            CaseTasks.CheckProposal => new CheckProposalCommand(key, item.Id, true, null, null),
            CaseTasks.HandOver => new HandOverCaseCommand(key, item.Id, today, null),
            CaseTasks.Distribute => new DistributeCaseCommand(
                key, item.Id, HandlingMode.LeadWithCoHandlers, [await cases.DepartmentAsync(DemoOffice.LeadCode)], [await cases.DepartmentAsync(CoHandler)], null),
            CaseTasks.SignIn => new SignInAssignmentCommand(key, item.Id, null),
            CaseTasks.RuleOnReturn => new RuleOnReturnCommand(key, item.Id, false, "职责清单已列明，请继续办理。", null),
            CaseTasks.GiveOpinion => new SubmitOpinionCommand(key, item.Id, "同意采纳。", null, null, null, null),
            CaseTasks.DraftReply => new SubmitReplyCommand(key, item.Id, await WrittenAsync(host, item)),
            CaseTasks.Review => new ReviewReplyCommand(key, item.Id, true, null, await WrittenAsync(host, item)),
            CaseTasks.Countersign => new CountersignReplyCommand(key, item.Id, CountersignAnswer.Agreed, null, (await WrittenAsync(host, item)).Version),
            CaseTasks.FollowUp => new FollowUpCaseCommand(key, item.Id, "请抓紧办理。"),
            CaseTasks.Sign => new SignReplyCommand(key, item.Id, true, null, (await WrittenAsync(host, item)).Version),
            CaseTasks.Number => new IssueReplyCommand(key, item.Id, (await WrittenAsync(host, item)).Version, WarningsConfirmed: true),
            CaseTasks.Send => new SendReplyCommand(key, item.Id, today, "邮寄", true, null),
            CaseTasks.Rate => new RateReplyCommand(key, item.Id, Satisfaction.Satisfied, Satisfaction.Satisfied, null),
            _ => throw new InvalidOperationException($"A kind of work was expected, not {Kind}."),
        };
    }

    private async Task<WrittenReply> WrittenAsync(FeatureHost host, WorkItem item) =>
        CaseWalk.Written((await host.AskAsync(May[0], new GetReplyFormQuery(item.Id, Kind))).Value);
}
