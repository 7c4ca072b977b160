using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Web.Tests.Host;

public sealed class CaseStageTests(WebHostFixture host)
{
    [Fact]
    public async Task Case_WalkedToItsEnd_HasNoOpenWork()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.Closed);

        Assert.Empty(await host.Stage.Walk.OpenAsync(caseId));
    }

    [Fact]
    public async Task WorkItem_OfOneOfTwoUnits_IsItsOwn()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.SigningIn);

        var lead = await host.Stage.WorkItemAsync(caseId, CaseTasks.SignIn, "minzheng");
        var coHandler = await host.Stage.WorkItemAsync(caseId, CaseTasks.SignIn, "zuzhi");

        Assert.NotEqual(lead, coHandler);
    }
}
