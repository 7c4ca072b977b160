using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Distribution;

/// <summary>退办裁定 (B4), for a co-handler and for the lead.</summary>
public abstract class RuleOnReturnTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Return_RefusedForACoHandler_LetsItGoOnHandling()
    {
        var caseId = await ReturnedAsync("zuzhi", "zuzhi");

        await RuleAsync(caseId, uphold: false, "必须继续办理。", null);

        Assert.Equal(AssignmentState.Handling, (await AssignmentAsync(caseId, "zuzhi")).State);
        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.GiveOpinion, "zuzhi"));
    }

    [Fact]
    public async Task Return_UpheldForACoHandler_RelievesItAndLetsTheJoinGoOn()
    {
        var caseId = await ReturnedAsync("zuzhi", "zuzhi");
        await RuleAsync(caseId, uphold: true, "同意退办。", null);

        await Host.Walk.SignInAsync(caseId);

        Assert.Equal(AssignmentState.Relieved, (await AssignmentAsync(caseId, "zuzhi")).State);
        Assert.Equal(CasePhase.Drafting, await Cases.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Return_UpheldWithAReplacement_WaitsForTheNewUnit()
    {
        var caseId = await ReturnedAsync("zuzhi", "zuzhi");

        await RuleAsync(caseId, uphold: true, "改由住建局会办。", "zhujian");

        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.SignIn, "zhujian"));
    }

    [Fact]
    public async Task Return_UpheldForTheLead_GoesBackToDistribution()
    {
        var caseId = await ReturnedAsync(DemoOffice.LeadCode, "office");

        await RuleAsync(caseId, uphold: true, "同意退办。", null);

        Assert.Equal(CasePhase.Distributing, await Cases.PhaseAsync(caseId));
    }

    [Theory]
    [InlineData(false, "", null, "Reason")]
    [InlineData(true, " ", null, "Reason")]
    [InlineData(false, "继续办理。", "zhujian", "ReplacementId")]
    [InlineData(true, "改由本单位。", "zuzhi", "ReplacementId")]
    [InlineData(true, "改由主办单位。", DemoOffice.LeadCode, "ReplacementId")]
    [InlineData(true, "改由某单位。", "nobody", "ReplacementId")]
    public async Task Ruling_WithAFault_IsRefusedAtItsFieldAndChangesNothing(bool uphold, string reason, string? replacement, string field)
    {
        var caseId = await ReturnedAsync("zuzhi", "zuzhi");
        var before = await DatabaseContent.OfAsync(Host);

        var result = await RuleAsync(caseId, uphold, reason, replacement);

        Assert.Equal((ErrorKind.Invalid, field), (result.Error?.Kind, result.Error?.Fields.Keys.Single()));
        Assert.Equal(before, await DatabaseContent.OfAsync(Host));
    }

    [Fact]
    public async Task Ruling_OnTheLeadWithAReplacement_IsRefusedAtTheReplacement()
    {
        var caseId = await ReturnedAsync(DemoOffice.LeadCode, "office");

        var result = await RuleAsync(caseId, uphold: true, "改由住建局主办。", "zhujian");

        Assert.Equal("ReplacementId", result.Error?.Fields.Keys.Single());
    }

    private async Task<long> ReturnedAsync(string unit, string login)
    {
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, "zuzhi");
        var item = await Cases.ItemAsync(caseId, CaseTasks.SignIn, unit);
        await Host.SendAsync(login, new ReturnAssignmentCommand(Guid.NewGuid(), item.Id, "不属于本单位职责。", null));
        return caseId;
    }

    private async Task<Result<Receipt>> RuleAsync(long caseId, bool uphold, string reason, string? replacement)
    {
        var item = await Cases.ItemAsync(caseId, CaseTasks.RuleOnReturn);
        long? replacementId = replacement switch
        {
            null => null,
            "nobody" => long.MaxValue,
            _ => await Cases.DepartmentAsync(replacement),
        };
        return await Host.SendAsync("dispatcher", new RuleOnReturnCommand(Guid.NewGuid(), item.Id, uphold, reason, replacementId));
    }

    private Task<Assignment> AssignmentAsync(long caseId, string unit) =>
        Host.ReadAsync(c => c.Assignments.SingleAsync(a => a.CaseId == caseId && a.Department!.Code == unit));

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : RuleOnReturnTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : RuleOnReturnTests(host);
}
