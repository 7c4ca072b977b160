using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Distribution;

/// <summary>分办 and 退办裁定: who handles, and who instead.</summary>
public abstract class DistributeCaseTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Distribution_WithTheLeadAsCoHandler_IsRefusedAtItsField()
    {
        var lead = await Cases.DepartmentAsync(DemoOffice.LeadCode);
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.Distributing), CaseTasks.Distribute);

        var result = await Host.SendAsync("dispatcher", new DistributeCaseCommand(Guid.NewGuid(), item.Id, HandlingMode.LeadWithCoHandlers, [lead], [lead], null));

        Assert.Contains("已是这件建议的承办单位", result.Error?.Fields["CoHandlerIds"]);
    }

    [Fact]
    public async Task Distribution_ToAnUnknownUnit_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.Distributing), CaseTasks.Distribute);

        var result = await Host.SendAsync("dispatcher", new DistributeCaseCommand(Guid.NewGuid(), item.Id, HandlingMode.Alone, [987654], [], null));

        Assert.Contains("没有这个主办单位", result.Error?.Message);
    }

    [Fact]
    public async Task Ruling_ThatUpholdsWithAReplacement_OpensTheNewUnitsSignIn()
    {
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, "jiaotong");
        var signIn = await Cases.ItemAsync(caseId, CaseTasks.SignIn, "jiaotong");
        await Host.SendAsync("jiaotong", new ReturnAssignmentCommand(Guid.NewGuid(), signIn.Id, "不属于本单位职责。", null));
        var ruling = await Cases.ItemAsync(caseId, CaseTasks.RuleOnReturn);

        await Host.SendAsync("dispatcher", new RuleOnReturnCommand(Guid.NewGuid(), ruling.Id, true, "理由成立。", await Cases.DepartmentAsync("zhujian")));

        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.SignIn, "zhujian"));
    }

    [Fact]
    public async Task Return_ByTheLeadUpheld_GoesBackToDistribution()
    {
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, "zuzhi");
        var signIn = await Cases.ItemAsync(caseId, CaseTasks.SignIn, DemoOffice.LeadCode);
        await Host.SendAsync("office", new ReturnAssignmentCommand(Guid.NewGuid(), signIn.Id, "应由住建部门主办。", null));
        var ruling = await Cases.ItemAsync(caseId, CaseTasks.RuleOnReturn);

        await Host.SendAsync("dispatcher", new RuleOnReturnCommand(Guid.NewGuid(), ruling.Id, true, "理由成立。", null));

        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.Distribute));
        Assert.False(await Host.ReadAsync(c => c.Assignments.AnyAsync(a => a.CaseId == caseId && a.Role == AssignmentRole.Lead && a.EndedAt == null)));
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : DistributeCaseTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : DistributeCaseTests(host);
}
