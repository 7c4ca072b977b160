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
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Bench.Cases;

/// <summary>An open work item, as far as the next command needs it.</summary>
internal sealed record Open(long Id, string Kind, long? DepartmentId);

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

    public async Task<long> RegisterAsync()
    {
        var receipt = await Creates.TimeAsync(() => walk.SendAsync(actors["clerk"], new RegisterProposalCommand(
            Guid.NewGuid(), Channel.Congress, 16, 3, ProposalStream.Plenary, null, "关于改善社区停车的建议", "停车难，建议：\n一、增加车位。\n二、错峰共享。", "城建环保", Today,
            proposerId, null, [], ["增加车位", "错峰共享"])));
        return receipt.CaseId ?? throw new InvalidOperationException("A registered case was expected to have an id.");
    }

    /// <summary>审查, 交办 and 分办 to one lead and three co-handlers.</summary>
    public async Task DistributeAsync(long caseId)
    {
        await DoAsync(caseId, "clerk", item => new CheckProposalCommand(Guid.NewGuid(), item, true, null, null));
        await DoAsync(caseId, "clerk", item => new HandOverCaseCommand(Guid.NewGuid(), item, Today, null));
        await DoAsync(caseId, "dispatcher", item => new DistributeCaseCommand(
            Guid.NewGuid(), item, HandlingMode.LeadWithCoHandlers, [leadId], [.. coHandlers.Keys], null));
    }

    /// <summary>Every unit signs in; the co-handlers but the given number give their opinions.</summary>
    public async Task HandleAsync(long caseId)
    {
        foreach (var item in await OpenAsync(caseId))
            await EventAsync(SignInOf(item));
        foreach (var item in await OpenAsync(caseId))
            await EventAsync(OpinionOf(item));
    }

    public (Actor By, ICommand Command) SignInOf(Open item) =>
        (item.DepartmentId == leadId ? actors["office"] : coHandlers[item.DepartmentId ?? 0], new SignInAssignmentCommand(Guid.NewGuid(), item.Id, null));

    public (Actor By, ICommand Command) OpinionOf(Open item) => (coHandlers[item.DepartmentId ?? 0], new SubmitOpinionCommand(
        Guid.NewGuid(), item.Id, "我单位已结合职责研究，同意采纳建议的主要内容，相关工作已列入本年度计划，请主办单位在答复中一并说明。", null, "分管负责人", "联系人", "0760-12345"));

    /// <summary>拟稿, 核稿, 签发; with a loop the leader sends back once, and the three come again.</summary>
    /// <param name="version">Of the reply before.</param>
    public async Task ReplyAsync(long caseId, bool loop, int version = 0)
    {
        await DoAsync(caseId, "drafter", item => new SubmitReplyCommand(Guid.NewGuid(), item, Written(version)));
        await DoAsync(caseId, "reviewer", item => new ReviewReplyCommand(Guid.NewGuid(), item, true, null, Written(version + 1)));
        await DoAsync(caseId, "leader", item => new SignReplyCommand(Guid.NewGuid(), item, !loop, loop ? "请补充时间表。" : null, version + 2));
        if (loop)
            await ReplyAsync(caseId, false, version + 2);
    }

    /// <summary>编号印制, 寄送, 评价.</summary>
    public async Task LetterAsync(long caseId, int version)
    {
        var number = (await OpenAsync(caseId)).Single();
        await Letters.TimeAsync(() => walk.SendAsync(actors["secretary"], new IssueReplyCommand(Guid.NewGuid(), number.Id, version, WarningsConfirmed: true)));
        await DoAsync(caseId, "secretary", item => new SendReplyCommand(Guid.NewGuid(), item, Today, "邮寄", true, null));
        await DoAsync(caseId, "clerk", item => new RateReplyCommand(Guid.NewGuid(), item, Satisfaction.Satisfied, Satisfaction.Satisfied, null));
    }

    public Task<List<Open>> OpenAsync(long caseId) => walk.ReadAsync(c => c.WorkItems.Where(i => i.CaseId == caseId && i.ClosedAt == null)
        .OrderBy(i => i.Id).Select(i => new Open(i.Id, i.Kind, i.DepartmentId)).ToListAsync());

    public Task<Receipt> EventAsync((Actor By, ICommand Command) sending) => Events.TimeAsync(() => walk.SendAsync(sending.By, sending.Command));

    private async Task DoAsync(long caseId, string login, Func<long, ICommand> command)
    {
        var item = (await OpenAsync(caseId)).Single();
        await EventAsync((actors[login], command(item.Id)));
    }

    private static WrittenReply Written(int version) => new(
        version, "中山市民政局关于市十六届人大三次会议\n第2023001号代表建议答复的函", "陈旭成代表",
        "你提出的《关于改善社区停车的建议》收悉，现答复如下：\n一、关于“增加车位”建议办理情况\n已列入年度计划，新增车位二百个。\n二、关于“错峰共享”建议办理情况\n已与三个单位签订协议，夜间开放停车场。\n专此答复，诚挚感谢你对我们工作的关心支持。",
        "A", "主动公开", null, "联系人", "0760-12345", "市委组织部、市交通运输局", new Dictionary<long, Verdict?>());
}
