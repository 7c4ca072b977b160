using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Distribution;

public sealed class RuleOnReturnPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Page_OfAReturn_ShowsWhoAskedWhyAndWhichUnitIsSuggested()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.RuleOnReturn);
        using var visitor = await host.LogInAsync("dispatcher");

        var page = await visitor.GetAsync(path);

        Assert.Matches("市民政局申请退办 .*张慧敏.* 退办理由 这项工作由公安机关主管。 建议改由 市公安局", page.Text);
    }

    [Fact]
    public async Task Form_Refusing_LeavesTheUnitHandling()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.RuleOnReturn);
        using var visitor = await host.LogInAsync("dispatcher");

        await visitor.SubmitAsync(path, "rule-on-return", new() { ["Input.Uphold"] = "False", ["Input.Reason"] = "属于你局职责。" });

        var page = await visitor.GetAsync($"cases/{caseId}");
        Assert.Contains("裁定不同意退办 ：属于你局职责。", page.Text, StringComparison.Ordinal);
        Assert.Empty(await host.Stage.Walk.OpenAsync(caseId, CaseTasks.Distribute));
    }

    [Fact]
    public async Task Form_UpholdingForTheLead_LeadsToTheCaseWhereItIsDistributedAgain()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.RuleOnReturn);
        using var visitor = await host.LogInAsync("dispatcher");

        var answer = await visitor.SubmitAsync(path, "rule-on-return", new() { ["Input.Uphold"] = "True", ["Input.Reason"] = "情况属实。" });

        Assert.Equal($"/cases/{caseId}", (await visitor.FollowAsync(answer)).Location);
        Assert.Single(await host.Stage.Walk.OpenAsync(caseId, CaseTasks.Distribute));
    }

    [Fact]
    public async Task Form_UpholdingForACoHandler_LetsTheSuggestedUnitJoin()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.SigningIn);
        await host.Stage.ReturnAsync(caseId, "zuzhi", "zuzhi");
        using var visitor = await host.LogInAsync("dispatcher");
        var path = $"work/{await host.Stage.WorkItemAsync(caseId, CaseTasks.RuleOnReturn)}/rule-on-return";

        await visitor.SubmitAsync(path, "rule-on-return", new() { ["Input.Uphold"] = "True", ["Input.Reason"] = "情况属实。" });

        Assert.NotEqual(0, await host.Stage.WorkItemAsync(caseId, CaseTasks.SignIn, "gongan"));
    }

    [Theory]
    [InlineData("True", "", "Input-Reason", "请写明裁定理由。")]
    [InlineData("", "情况属实。", "Input-Uphold", "请选择是否同意退办。")]
    public async Task Form_LeftIncomplete_SaysSoAtTheField(string uphold, string reason, string id, string sentence)
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.RuleOnReturn);
        using var visitor = await host.LogInAsync("dispatcher");

        var page = await visitor.SubmitAsync(path, "rule-on-return", new() { ["Input.Uphold"] = uphold, ["Input.Reason"] = reason });

        Assert.Equal((sentence, reason), (page.ErrorAt(id), page.ValueOf("Input-Reason")));
    }
}
