using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Intake;

public sealed class CheckProposalPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Page_OfARegisteredProposal_OffersTheGroundsOfTheRuleSet()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.CheckProposal);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync(path);

        Assert.Contains("没有具体内容", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_Accepting_LeadsToTheCaseWhereHandingOverIsNext()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.CheckProposal);
        using var visitor = await host.LogInAsync("clerk");

        var answer = await visitor.SubmitAsync(path, "check-proposal", new() { ["Input.Accept"] = "True" });

        var page = await visitor.FollowAsync(await visitor.FollowAsync(answer));
        Assert.Equal(CasePhase.HandingOver, await host.Stage.PhaseOfAsync(caseId));
        Assert.Matches("^已受理。下一步：交办", page.Text);
    }

    [Fact]
    public async Task Form_Declining_EndsTheCaseAndLeadsToTheDesk()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.CheckProposal);
        using var visitor = await host.LogInAsync("clerk");

        var answer = await visitor.SubmitAsync(
            path, "check-proposal", new() { ["Input.Accept"] = "False", ["Input.Ground"] = "没有具体内容", ["Input.Reason"] = "没有提出可以办理的事项。" });

        Assert.Equal("/desk", (await visitor.FollowAsync(answer)).Location);
        Assert.Equal(CasePhase.Declined, await host.Stage.PhaseOfAsync(caseId));
    }

    [Fact]
    public async Task Form_DecliningWithoutAGround_SaysSoAtTheFieldAndKeepsTheReason()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.CheckProposal);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.SubmitAsync(path, "check-proposal", new() { ["Input.Accept"] = "False", ["Input.Reason"] = "没有提出可以办理的事项。" });

        Assert.Equal(("请选择不予受理的情形。", "没有提出可以办理的事项。"), (page.ErrorAt("Input-Ground"), page.ValueOf("Input-Reason")));
    }

    [Fact]
    public async Task Form_WithNothingChosen_SaysSoAtTheField()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.CheckProposal);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.SubmitAsync(path, "check-proposal", []);

        Assert.Equal("请选择是否受理。", page.ErrorAt("Input-Accept"));
    }
}
