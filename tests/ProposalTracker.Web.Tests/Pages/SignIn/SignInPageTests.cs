using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.SignIn;

public sealed class SignInPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Page_OfTheLead_SaysByWhenItRepliesAndWhoElseHandles()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.SignIn);
        using var visitor = await host.LogInAsync("office");

        var page = await visitor.GetAsync(path);

        Assert.Matches("签收（主办） 主办期限 2023年8月15日 .*其他单位 会办 市委组织部", page.Text);
    }

    [Fact]
    public async Task Form_Accepting_SignsInAndLeadsToTheDesk()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.SignIn);
        using var visitor = await host.LogInAsync("office");

        var answer = await visitor.SubmitAsync(path, "sign-in", new() { ["Input.Answer"] = "Accept" });

        var desk = await visitor.FollowAsync(answer);
        Assert.Equal("/desk", desk.Location);
        Assert.StartsWith("已签收。", (await visitor.FollowAsync(desk)).Text, StringComparison.Ordinal);
        Assert.Single(await host.Stage.Walk.OpenAsync(caseId, CaseTasks.SignIn));
    }

    [Fact]
    public async Task Form_AcceptingWithASuggestion_TellsTheDispatcherWhichUnitsAndWhy()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.SignIn);
        using var office = await host.LogInAsync("office");
        using var dispatcher = await host.LogInAsync("dispatcher");

        await office.SubmitAsync(path, "sign-in", new()
        {
            ["Input.Answer"] = "AcceptAndSuggest",
            ["Input.AddedUnitIds"] = $"{await host.Stage.DepartmentAsync("caizheng")}",
            ["Input.AddedBecause"] = "涉及经费",
        });

        Assert.Contains("建议增加承办单位：市财政局（涉及经费）", (await dispatcher.GetAsync($"cases/{caseId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_Returning_GivesTheCaseToTheDispatcher()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.SignIn);
        using var visitor = await host.LogInAsync("office");

        await visitor.SubmitAsync(path, "sign-in", new()
        {
            ["Input.Answer"] = "Return",
            ["Input.Reason"] = "不属于本单位职责。",
            ["Input.SuggestedDepartmentId"] = $"{await host.Stage.DepartmentAsync("gongan")}",
        });

        Assert.Single(await host.Stage.Walk.OpenAsync(caseId, CaseTasks.RuleOnReturn));
    }

    [Theory]
    [InlineData("", "", "Input-Answer", "请选择签收意见。")]
    [InlineData("Return", "", "Input-Reason", "退办必须写明理由。")]
    [InlineData("AcceptAndSuggest", "", "Input-AddedUnitIds", "请选择建议增加的单位，或者改选“签收”。")]
    [InlineData("Perhaps", "", "Input-Answer", "填写的内容无法识别，请按格式重新填写。")]
    public async Task Form_LeftIncomplete_SaysSoAtTheFieldAndChangesNothing(string given, string reason, string id, string sentence)
    {
        var (caseId, path) = await host.Stage.SharedWorkAsync(CaseTasks.SignIn);
        using var visitor = await host.LogInAsync("office");

        var page = await visitor.SubmitAsync(path, "sign-in", new() { ["Input.Answer"] = given, ["Input.Reason"] = reason, ["Input.AddedBecause"] = "写了一半的理由" });

        Assert.Equal((sentence, "写了一半的理由"), (page.ErrorAt(id), page.ValueOf("Input-AddedBecause")));
        Assert.Equal(2, (await host.Stage.Walk.OpenAsync(caseId, CaseTasks.SignIn)).Count);
    }

    [Fact]
    public async Task Form_ReturningToItself_SaysSoAtTheField()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.SignIn);
        using var visitor = await host.LogInAsync("office");

        var page = await visitor.SubmitAsync(path, "sign-in", new()
        {
            ["Input.Answer"] = "Return",
            ["Input.Reason"] = "不属于本单位职责。",
            ["Input.SuggestedDepartmentId"] = $"{await host.Stage.DepartmentAsync("minzheng")}",
        });

        Assert.Equal("建议改由的单位不能是本单位。", page.ErrorAt("Input-SuggestedDepartmentId"));
    }
}
