using System.Net;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages;

/// <summary>Who is let in to the pages of the first half, and what the others are told.</summary>
public sealed class WorkDoorTests(WebHostFixture host)
{
    public static TheoryData<string> Kinds => WorkDesks.Kinds;

    public static TheoryData<string, string> Doers => WorkDesks.Doers;

    public static TheoryData<string, string> Onlookers => WorkDesks.Onlookers;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Page_ForAPersonOfAForeignUnit_IsNotFound(string kind)
    {
        var (_, path) = await host.Stage.SharedWorkAsync(kind);
        using var visitor = await host.LogInAsync("jiaoyu");

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("没有找到这项待办，或者您无权查看", answer.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Onlookers))]
    public async Task Page_ForSomebodyWhoOnlySeesTheCase_IsForbiddenAndSaysWhoseWorkItIs(string kind, string onlooker)
    {
        var (_, path) = await host.Stage.SharedWorkAsync(kind);
        using var visitor = await host.LogInAsync(onlooker);

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("办理，您没有这项权限", answer.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Doers))]
    public async Task Page_ForWhoeverDoesTheWork_ShowsTheProposalAndTheForm(string kind, string doer)
    {
        var (_, path) = await host.Stage.SharedWorkAsync(kind);
        using var visitor = await host.LogInAsync(doer);

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("关于完善社区服务设施的建议", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Form(path[(path.LastIndexOf('/') + 1)..]));
    }

    [Theory, MemberData(nameof(Doers))]
    public async Task Page_OfAnotherKindOfWork_IsNotFound(string kind, string doer)
    {
        var (_, path) = await host.Stage.SharedWorkAsync(kind);
        using var visitor = await host.LogInAsync(doer);
        var other = kind == CaseTasks.SignIn ? "give-opinion" : "sign-in";

        var answer = await visitor.GetAsync($"{path[..path.LastIndexOf('/')]}/{other}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Page_OfWorkThatIsDone_SaysWhoDidItAndWhen()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.CheckProposal);
        using var visitor = await host.LogInAsync("clerk");
        await host.Stage.Walk.CheckAsync(caseId);

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Matches(@"“审查”已由李晓岚于 2023-05-3\d \d\d:\d\d 办理，没有重复处理", answer.Text);
    }

    [Fact]
    public async Task Form_SentTwice_DoesOneThingAndAnswersAlike()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.CheckProposal);
        using var visitor = await host.LogInAsync("clerk");
        var shown = (await visitor.GetAsync(path)).Form("check-proposal");
        var first = await visitor.PostAsync(path, shown, new() { ["Input.Accept"] = "True" });

        var second = await visitor.PostAsync(path, shown, new() { ["Input.Accept"] = "True" });

        Assert.Equal((HttpStatusCode.Redirect, $"/cases/{caseId}/next"), (second.Status, second.Location));
        Assert.Equal(first.Location, second.Location);
        Assert.Single(await host.Stage.Walk.OpenAsync(caseId));
    }

    [Fact]
    public async Task Form_SentAfterSomebodyElseDidTheWork_SaysSoAndGivesTheTextBack()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.GiveOpinion);
        using var visitor = await host.LogInAsync("zuzhi");
        var shown = (await visitor.GetAsync(path)).Form("give-opinion");
        await host.Stage.Walk.GiveOpinionsAsync(caseId);

        var answer = await visitor.PostAsync(path, shown, new() { ["Input.Text"] = "写了很久的一段意见" });

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("没有重复处理", answer.Text, StringComparison.Ordinal);
        Assert.Contains("写了很久的一段意见", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_SentByAForeignUnit_ChangesNothing()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.SignIn);
        using var office = await host.LogInAsync("office");
        using var foreigner = await host.LogInAsync("jiaoyu");
        var shown = (await office.GetAsync(path)).Form("sign-in").Where(field => field.Key != "__RequestVerificationToken").ToList();
        var token = (await foreigner.GetAsync("cases")).Html.Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0];

        var answer = await foreigner.PostAsync(path, shown, new() { ["__RequestVerificationToken"] = token, ["Input.Answer"] = "Accept" });

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(2, (await host.Stage.Walk.OpenAsync(caseId, CaseTasks.SignIn)).Count);
    }
}
