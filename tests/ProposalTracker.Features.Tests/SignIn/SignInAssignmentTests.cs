using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.SignIn;

/// <summary>签收 and 退办.</summary>
public abstract class SignInAssignmentTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Return_WithoutAReason_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.SigningIn, "zuzhi"), CaseTasks.SignIn, "zuzhi");

        var result = await Host.SendAsync("zuzhi", new ReturnAssignmentCommand(Guid.NewGuid(), item.Id, " ", null));

        Assert.Equal("退办必须写明理由。", result.Error?.Fields["Reason"]);
    }

    [Fact]
    public async Task Return_SuggestingTheUnitItself_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.SigningIn, "zuzhi"), CaseTasks.SignIn, "zuzhi");

        var result = await Host.SendAsync("zuzhi", new ReturnAssignmentCommand(Guid.NewGuid(), item.Id, "不属于本单位职责。", item.DepartmentId));

        Assert.True(result.Error?.Fields.ContainsKey("SuggestedDepartmentId"));
    }

    [Fact]
    public async Task SignIn_ByTheLeadAlone_WaitsForTheCoHandler()
    {
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, "zuzhi");
        var item = await Cases.ItemAsync(caseId, CaseTasks.SignIn, DemoOffice.LeadCode);

        var result = await Host.SendAsync("office", new SignInAssignmentCommand(Guid.NewGuid(), item.Id, null));

        Assert.Contains("还在等：签收", result.Value.Sentence);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : SignInAssignmentTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : SignInAssignmentTests(host);
}
