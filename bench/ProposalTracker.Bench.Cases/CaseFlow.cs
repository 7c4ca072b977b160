using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features;
using ProposalTracker.Features.CoHandling;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.HandOver;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Bench.Cases;

/// <summary>An open work item, as far as the next command needs it.</summary>
internal sealed record Open(long Id, string Kind, long? DepartmentId);

/// <summary>A case on its way.</summary>
internal sealed class BenchCase(long id)
{
    public long Id => id;

    /// <summary>The leader will still send the draft back.</summary>
    public bool Loops { get; set; }

    /// <summary>Of the reply's text, as the next person sees it.</summary>
    public int Versions { get; set; }
}

/// <summary>Sends the commands of cases with one lead and three co-handlers; only the commands themselves are timed.</summary>
internal sealed class CaseFlow
{
    private static readonly DateOnly Today = new(2023, 5, 30);
    private static readonly string[] CoHandlers = ["zuzhi", "zhujian", "jiaotong"];
    private static readonly string[] Logins = ["clerk", "dispatcher", "office", "drafter", "reviewer", "leader", "secretary", .. CoHandlers];

    private readonly CaseWalk walk;
    private readonly Dictionary<string, Actor> actors = [];
    private readonly Dictionary<long, Actor> coHandlers = [];
    private long leadId;
    private long proposerId;

    private CaseFlow(CaseWalk walk) => this.walk = walk;

    public Latencies Creates { get; } = new();

    public Latencies Events { get; } = new();

    public Latencies Letters { get; } = new();

    public static async Task<CaseFlow> OpenAsync(BenchOffice office)
    {
        var flow = new CaseFlow(office.Walk);
        foreach (var login in Logins)
            flow.actors[login] = await flow.walk.ActorAsync(login);
        var departments = await flow.walk.ReadAsync(c => c.Departments.ToDictionaryAsync(d => d.Code, d => d.Id));
        foreach (var unit in CoHandlers)
            flow.coHandlers[departments[unit]] = flow.actors[unit];
        flow.leadId = departments[DemoOffice.LeadCode];
        flow.proposerId = await flow.walk.ReadAsync(c => c.Representatives.Select(r => r.Id).FirstAsync());
        return flow;
    }

    /// <param name="loops">The leader will send the draft back once.</param>
    public async Task<BenchCase> RegisterAsync(bool loops = false)
    {
        var receipt = await Creates.TimeAsync(() => walk.SendAsync(actors["clerk"], new RegisterProposalCommand(
            Guid.NewGuid(), Channel.Congress, 16, 3, ProposalStream.Plenary, null, "关于改善社区停车的建议", "停车难，建议：\n一、增加车位。\n二、错峰共享。", "城建环保", Today,
            proposerId, null, [], ["增加车位", "错峰共享"])));
        return new BenchCase(receipt.CaseId ?? throw new InvalidOperationException("A registered case was expected to have an id.")) { Loops = loops };
    }

    /// <summary>Every open item is done, again and again, until the kind of work is open.</summary>
    public async Task UntilAsync(BenchCase @case, string kind)
    {
        while (await NextAsync(@case) is { Count: > 0 } next && next.All(n => n.Item.Kind != kind))
        {
            foreach (var (_, by, command) in next)
                await EventAsync((by, command));
        }
    }

    /// <summary>What the people who have the case now will send next.</summary>
    public async Task<List<(Open Item, Actor By, ICommand Command)>> NextAsync(BenchCase @case) =>
        [.. (await OpenAsync(@case.Id)).Select(item => (item, ByOf(item), CommandOf(item, @case)))];

    private Actor ByOf(Open item) => item.Kind switch
    {
        CaseTasks.SignIn when item.DepartmentId == leadId => actors["office"],
        CaseTasks.SignIn or CaseTasks.GiveOpinion => coHandlers[item.DepartmentId ?? 0],
        CaseTasks.Distribute => actors["dispatcher"],
        CaseTasks.DraftReply => actors["drafter"],
        CaseTasks.Review => actors["reviewer"],
        CaseTasks.Sign => actors["leader"],
        CaseTasks.Number or CaseTasks.Send => actors["secretary"],
        _ => actors["clerk"],
    };

    private ICommand CommandOf(Open item, BenchCase @case) => item.Kind switch
    {
        CaseTasks.CheckProposal => new CheckProposalCommand(Guid.NewGuid(), item.Id, true, null, null),
        CaseTasks.HandOver => new HandOverCaseCommand(Guid.NewGuid(), item.Id, Today, null),
        CaseTasks.Distribute => new DistributeCaseCommand(
            Guid.NewGuid(), item.Id, HandlingMode.LeadWithCoHandlers, [leadId], [.. coHandlers.Keys], null),
        CaseTasks.SignIn => new SignInAssignmentCommand(Guid.NewGuid(), item.Id, null),
        CaseTasks.GiveOpinion => new SubmitOpinionCommand(
            Guid.NewGuid(), item.Id, "我单位已结合职责研究，同意采纳建议的主要内容，相关工作已列入本年度计划，请主办单位在答复中一并说明。", null, "分管负责人", "联系人", "0760-12345"),
        CaseTasks.DraftReply => new SubmitReplyCommand(Guid.NewGuid(), item.Id, Written(@case.Versions++)),
        CaseTasks.Review => new ReviewReplyCommand(Guid.NewGuid(), item.Id, true, null, Written(@case.Versions++)),
        CaseTasks.Sign => Signature(item, @case),
        CaseTasks.Number => new IssueReplyCommand(Guid.NewGuid(), item.Id, @case.Versions, WarningsConfirmed: true),
        CaseTasks.Send => new SendReplyCommand(Guid.NewGuid(), item.Id, Today, "邮寄", true, null),
        CaseTasks.Rate => new RateReplyCommand(Guid.NewGuid(), item.Id, Satisfaction.Satisfied, Satisfaction.Satisfied, null),
        _ => throw new InvalidOperationException($"The work {item.Kind} was expected to be known."),
    };

    // With a loop the leader sends back once, and 拟稿, 核稿 and 签发 come again.
    private static SignReplyCommand Signature(Open item, BenchCase @case)
    {
        var sendsBack = @case.Loops;
        @case.Loops = false;
        return new SignReplyCommand(Guid.NewGuid(), item.Id, !sendsBack, sendsBack ? "请补充时间表。" : null, @case.Versions);
    }

    /// <summary>编号印制, 寄送, 评价.</summary>
    public async Task LetterAsync(BenchCase @case)
    {
        var (_, by, command) = (await NextAsync(@case)).Single();
        await Letters.TimeAsync(() => walk.SendAsync(by, command));
        await UntilAsync(@case, "");
    }

    public Task<List<Open>> OpenAsync(long caseId) => walk.ReadAsync(c => c.WorkItems.Where(i => i.CaseId == caseId && i.ClosedAt == null)
        .OrderBy(i => i.Id).Select(i => new Open(i.Id, i.Kind, i.DepartmentId)).ToListAsync());

    public Task<Receipt> EventAsync((Actor By, ICommand Command) sending) => Events.TimeAsync(() => walk.SendAsync(sending.By, sending.Command));

    private static WrittenReply Written(int version) => new(
        version, "中山市民政局关于市十六届人大三次会议\n第2023001号代表建议答复的函", "陈旭成代表",
        "你提出的《关于改善社区停车的建议》收悉，现答复如下：\n一、关于“增加车位”建议办理情况\n已列入年度计划，新增车位二百个。\n二、关于“错峰共享”建议办理情况\n已与三个单位签订协议，夜间开放停车场。\n专此答复，诚挚感谢你对我们工作的关心支持。",
        "A", "主动公开", null, "联系人", "0760-12345", "市委组织部、市交通运输局", new Dictionary<long, Verdict?>());
}
