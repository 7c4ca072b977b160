using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Distribution;

public abstract class DistributeCaseTests(FeatureHost host) : FeatureTests(host)
{
    private const HandlingMode WithCoHandlers = HandlingMode.LeadWithCoHandlers;

    [Fact]
    public async Task Distribution_ToALeadAndCoHandlers_OpensASignInForEachAtOnce()
    {
        var caseId = await Cases.AtAsync(CasePhase.Distributing);

        await SendAsync(caseId, WithCoHandlers, ["minzheng"], ["zuzhi", "zhujian"]);

        var open = await Host.Walk.OpenAsync(caseId, CaseTasks.SignIn);
        Assert.Equal(await IdsAsync(["minzheng", "zuzhi", "zhujian"]), open.Select(i => i.DepartmentId ?? 0).Order());
    }

    [Fact]
    public async Task Distribution_ToACoHandler_GivesItAMonthFromReceipt()
    {
        var caseId = await Cases.AtAsync(CasePhase.Distributing);

        await SendAsync(caseId, WithCoHandlers, ["minzheng"], ["zuzhi"]);

        var assignments = await AssignmentsAsync(caseId);
        // 30 August for the reply, 30 June for the opinion: both are working days.
        Assert.Equal(
            [(AssignmentRole.Lead, new DateOnly(2023, 8, 30)), (AssignmentRole.CoHandler, new DateOnly(2023, 6, 30))],
            assignments.OrderBy(a => a.Role).Select(a => (a.Role, a.DueOn)));
    }

    [Theory]
    [InlineData("2023-03-10", "2023-06-12", "the reply is due then, before the month from receipt is over; 10 June is a Saturday")]
    [InlineData("2023-01-20", "2023-06-30", "the reply's date is past and binds nobody who was asked only now")]
    public async Task Distribution_OfACaseHandedOverLongAgo_LetsTheEarlierDateBind(string handedOver, string due, string because)
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver, r => r with { SubmittedOn = new DateOnly(2023, 1, 1) });
        await Host.Walk.HandOverAsync(caseId, DateOnly.Parse(handedOver));

        await SendAsync(caseId, WithCoHandlers, ["minzheng"], ["zuzhi"]);

        var asked = (await AssignmentsAsync(caseId)).Single(a => a.Role == AssignmentRole.CoHandler);
        Assert.True(asked.DueOn == DateOnly.Parse(due), $"{asked.DueOn:yyyy-MM-dd}, but {because}.");
        Assert.Equal(asked.DueOn.Month == 6 && asked.DueOn.Day == 12, asked.DueWhy.Contains("主办单位的答复期限是2023年6月12日", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Distribution_ToOneUnitAlone_WaitsForNoCoHandler()
    {
        var caseId = await Cases.AtAsync(CasePhase.Distributing);
        await SendAsync(caseId, HandlingMode.Alone, ["minzheng"], []);

        await Host.Walk.SignInAsync(caseId);

        Assert.Equal(CasePhase.Drafting, await Cases.PhaseAsync(caseId));
    }

    public static TheoryData<HandlingMode, string[], string[], string> Faults => new()
    {
        { WithCoHandlers, [], ["zuzhi"], "LeadIds" },
        { WithCoHandlers, ["minzheng", "jiaotong"], ["zuzhi"], "LeadIds" },
        { WithCoHandlers, ["nobody"], ["zuzhi"], "LeadIds" },
        { WithCoHandlers, ["minzheng"], [], "CoHandlerIds" },
        { WithCoHandlers, ["minzheng"], ["nobody"], "CoHandlerIds" },
        { WithCoHandlers, ["minzheng"], ["minzheng"], "CoHandlerIds" },
        { WithCoHandlers, ["minzheng"], ["zuzhi", "zuzhi"], "CoHandlerIds" },
        { HandlingMode.Alone, ["minzheng"], ["zuzhi"], "CoHandlerIds" },
        { HandlingMode.Separately, ["minzheng"], [], "LeadIds" },
        { HandlingMode.Separately, ["minzheng", "jiaotong"], ["zuzhi"], "CoHandlerIds" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Distribution_WithAFault_IsRefusedAtItsFieldAndChangesNothing(HandlingMode mode, string[] leads, string[] coHandlers, string field)
    {
        var caseId = await Cases.AtAsync(CasePhase.Distributing);
        var before = await DatabaseContent.OfAsync(Host);

        var result = await SendAsync(caseId, mode, leads, coHandlers);

        Assert.Equal((ErrorKind.Invalid, field), (result.Error?.Kind, result.Error?.Fields.Keys.Single()));
        Assert.Equal(before, await DatabaseContent.OfAsync(Host));
    }

    [Fact]
    public async Task Redistribution_AfterTheLeadReturned_LetsANewCoHandlerJoin()
    {
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, "zuzhi");
        await ReturnAsync(caseId, DemoOffice.LeadCode, "office");

        await SendAsync(caseId, WithCoHandlers, ["jiaotong"], ["zhujian"]);

        var waiting = await Host.Walk.OpenAsync(caseId, CaseTasks.SignIn);
        Assert.Equal(await IdsAsync(["zuzhi", "jiaotong", "zhujian"]), waiting.Select(i => i.DepartmentId ?? 0).Order());
    }

    [Fact]
    public async Task Redistribution_AfterTheLeadReturned_LeavesTheOldLeadOnRecord()
    {
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, "zuzhi");
        await ReturnAsync(caseId, DemoOffice.LeadCode, "office");

        await SendAsync(caseId, WithCoHandlers, ["jiaotong"], []);

        var leads = (await AssignmentsAsync(caseId)).Where(a => a.Role == AssignmentRole.Lead).OrderBy(a => a.Id);
        Assert.Equal([AssignmentState.Relieved, AssignmentState.AwaitingSignIn], leads.Select(a => a.State));
    }

    private async Task ReturnAsync(long caseId, string unit, string login)
    {
        var signIn = await Cases.ItemAsync(caseId, CaseTasks.SignIn, unit);
        await Host.SendAsync(login, new ReturnAssignmentCommand(Guid.NewGuid(), signIn.Id, "不属于本单位职责。", null));
        var ruling = await Cases.ItemAsync(caseId, CaseTasks.RuleOnReturn);
        await Host.SendAsync("dispatcher", new RuleOnReturnCommand(Guid.NewGuid(), ruling.Id, true, "同意。", null));
    }

    private async Task<Result<Receipt>> SendAsync(long caseId, HandlingMode mode, string[] leads, string[] coHandlers)
    {
        var item = await Cases.ItemAsync(caseId, CaseTasks.Distribute);
        return await Host.SendAsync("dispatcher", new DistributeCaseCommand(Guid.NewGuid(), item.Id, mode, await IdsAsync(leads), await IdsAsync(coHandlers), null));
    }

    // An unknown code stands for an unknown unit; twice the same unit stays twice.
    private async Task<List<long>> IdsAsync(string[] codes)
    {
        var ids = await Host.ReadAsync(c => c.Departments.ToDictionaryAsync(d => d.Code, d => d.Id));
        return [.. codes.Select(code => ids.GetValueOrDefault(code, long.MaxValue)).Order()];
    }

    private Task<List<Assignment>> AssignmentsAsync(long caseId) => Host.ReadAsync(c => c.Assignments.Where(a => a.CaseId == caseId).ToListAsync());

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : DistributeCaseTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : DistributeCaseTests(host);
}
