using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

public sealed class DraftReplyPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Draft_WhenFirstOpened_ShowsTheTemplateTheProposalAndTheOpinions()
    {
        var (_, path) = await OpenAsync();
        using var drafter = await host.LogInAsync("drafter");

        var answer = await drafter.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("代表建议答复的函", answer.ValueOf("Input-Title"), StringComparison.Ordinal);
        Assert.Contains("社区服务设施不足", answer.Text, StringComparison.Ordinal);
        Assert.Contains("我单位已结合职责研究", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_Saved_StaysOnThePageAndKeepsEveryField()
    {
        var (_, path) = await OpenAsync();
        using var drafter = await host.LogInAsync("drafter");

        var answer = await drafter.SubmitAsync(path, "draft-reply", Typed(("Step", "Save"), ("Body", "一、关于标准。\n已制定。"), ("ContactName", "程倩敏"), ("CopyTo", "市委组织部、市政府办公室"), ("Verdicts[1].Verdict", "NotAdopted")));

        var page = await drafter.FollowAsync(answer);
        Assert.Equal(
            (path, "一、关于标准。\n已制定。", "程倩敏", "市委组织部、市政府办公室"),
            (answer.Location, page.ValueOf("Input-Body")?.ReplaceLineEndings("\n"), page.ValueOf("Input-ContactName"), page.ValueOf("Input-CopyTo")));
        Assert.Contains("已保存为第 1 版", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Form("draft-reply"), field => field is { Key: "Input.Verdicts[1].Verdict", Value: nameof(Verdict.NotAdopted) });
    }

    [Fact]
    public async Task Draft_SavedTwiceByADoubleClick_IsSavedOnce()
    {
        var (caseId, path) = await OpenAsync();
        using var drafter = await host.LogInAsync("drafter");
        var shown = (await drafter.GetAsync(path)).Form("draft-reply");
        await drafter.PostAsync(path, shown, Typed(("Step", "Save")));

        var second = await drafter.PostAsync(path, shown, Typed(("Step", "Save")));

        Assert.Equal((HttpStatusCode.Redirect, 1), (second.Status, await VersionAsync(caseId)));
    }

    [Fact]
    public async Task Draft_SubmittedWithoutAContact_SaysSoAtTheFieldAndKeepsTheText()
    {
        var (caseId, path) = await OpenAsync();
        using var drafter = await host.LogInAsync("drafter");

        var answer = await drafter.SubmitAsync(path, "draft-reply", Typed(("Step", "Submit"), ("Body", "写了很久的一段正文"), ("ContactName", "")));

        Assert.Equal(("请填写联系人。", "写了很久的一段正文"), (answer.ErrorAt("Input-ContactName"), answer.ValueOf("Input-Body")));
        Assert.Equal(CasePhase.Drafting, await host.Stage.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Draft_WithATooLongContact_SaysSoAtTheField()
    {
        var (_, path) = await OpenAsync();
        using var drafter = await host.LogInAsync("drafter");

        var answer = await drafter.SubmitAsync(path, "draft-reply", Typed(("Step", "Save"), ("ContactName", new string('长', 41))));

        Assert.Equal("联系人不能超过 40 个字。", answer.ErrorAt("Input-ContactName"));
    }

    [Fact]
    public async Task Draft_Submitted_LeadsToTheCaseAndToTheReviewer()
    {
        var (caseId, path) = await OpenAsync();
        using var drafter = await host.LogInAsync("drafter");

        var answer = await drafter.SubmitAsync(path, "draft-reply", Complete("Submit"));

        Assert.Equal(
            (HttpStatusCode.Redirect, $"/cases/{caseId}/next", CasePhase.Reviewing),
            (answer.Status, answer.Location, await host.Stage.PhaseAsync(caseId)));
    }

    [Theory]
    [InlineData("Save")]
    [InlineData("Submit")]
    public async Task Draft_SavedMeanwhileByAnother_ShowsBothTexts(string step)
    {
        var (_, path) = await OpenAsync();
        using var drafter = await host.LogInAsync("drafter");
        using var office = await host.LogInAsync("office");
        var shown = (await drafter.GetAsync(path)).Form("draft-reply");
        await office.SubmitAsync(path, "draft-reply", Typed(("Step", "Save"), ("Body", "张慧敏先保存的正文")));

        var answer = await drafter.PostAsync(path, shown, Complete(step, "我写的另一份正文"));

        Assert.Equal("我写的另一份正文", answer.ValueOf("Input-Body"));
        Assert.Contains("张慧敏先保存的正文", answer.Text, StringComparison.Ordinal);
        Assert.Contains("张慧敏在", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_SavedMeanwhileByAnother_SetsOnlyWhatDiffersSideBySide()
    {
        var (_, path) = await OpenAsync();
        using var drafter = await host.LogInAsync("drafter");
        using var office = await host.LogInAsync("office");
        var shown = (await drafter.GetAsync(path)).Form("draft-reply");
        await office.SubmitAsync(path, "draft-reply", Typed(("Step", "Save"), ("Body", "第一段。\n第二段。\n第三段。\n旧的末段。")));

        var answer = await drafter.PostAsync(path, shown, Complete("Save", "第一段。\n第二段。\n第三段。\n新的末段。"));

        var differences = answer.Html[answer.Html.IndexOf("<table class=\"diff\"", StringComparison.Ordinal)..answer.Html.IndexOf("</table>", StringComparison.Ordinal)];
        Assert.Contains("第三段。", differences, StringComparison.Ordinal);
        Assert.DoesNotContain("第二段。", differences, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_SentAgainAfterTheConflict_ReplacesTheStoredText()
    {
        var (caseId, path) = await OpenAsync();
        using var drafter = await host.LogInAsync("drafter");
        using var office = await host.LogInAsync("office");
        var shown = (await drafter.GetAsync(path)).Form("draft-reply");
        await office.SubmitAsync(path, "draft-reply", Typed(("Step", "Save"), ("Body", "先保存的正文")));
        var conflict = await drafter.PostAsync(path, shown, Complete("Save", "对照后的正文"));

        var answer = await drafter.PostAsync(path, conflict.Form("draft-reply"), Typed(("Step", "Save")));

        Assert.Equal((HttpStatusCode.Redirect, "对照后的正文"), (answer.Status, await BodyAsync(caseId)));
    }

    [Fact]
    public async Task Draft_SentBackByTheReviewer_ShowsTheComment()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.Reviewing);
        await host.Stage.Walk.ReviewAsync(caseId, approve: false);
        using var drafter = await host.LogInAsync("drafter");

        var answer = await drafter.GetAsync($"/work/{await host.Stage.WorkItemAsync(caseId, CaseTasks.DraftReply)}/draft-reply");

        Assert.Contains("退回修改的意见 请补充时间表。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_OfASecondRound_ShowsWhyTheRepresentativeWasNotSatisfied()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.Rating);
        await host.Stage.Walk.RateAsync(caseId, Domain.Ratings.Satisfaction.Dissatisfied);
        using var drafter = await host.LogInAsync("drafter");

        var answer = await drafter.GetAsync($"/work/{await host.Stage.WorkItemAsync(caseId, CaseTasks.DraftReply)}/draft-reply");

        Assert.Contains("答复没有说明具体的完成时间。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_WithoutAnyVerdictPosted_KeepsTheStoredOnes()
    {
        var (_, path) = await OpenAsync();
        using var drafter = await host.LogInAsync("drafter");
        await drafter.SubmitAsync(path, "draft-reply", Typed(("Step", "Save"), ("Verdicts[0].Verdict", "Adopted")));
        var shown = (await drafter.GetAsync(path)).Form("draft-reply").Where(field => !field.Key.StartsWith("Input.Verdicts", StringComparison.Ordinal)).ToList();

        await drafter.PostAsync(path, shown, Typed(("Step", "Save")));

        Assert.Contains((await drafter.GetAsync(path)).Form("draft-reply"), field => field is { Key: "Input.Verdicts[0].Verdict", Value: nameof(Verdict.Adopted) });
    }

    private Task<(long CaseId, string Path)> OpenAsync() => host.Stage.DeskAsync(CasePhase.Drafting, CaseTasks.DraftReply);

    private Task<int> VersionAsync(long caseId) =>
        host.Stage.Walk.ReadAsync(context => context.Replies.Where(r => r.CaseId == caseId).Select(r => r.Version).SingleAsync());

    private Task<string> BodyAsync(long caseId) =>
        host.Stage.Walk.ReadAsync(context => context.Replies.Where(r => r.CaseId == caseId).Select(r => r.Body).SingleAsync());

    private static Dictionary<string, string> Complete(string step, string body = "已列入年度计划。") =>
        Typed(("Step", step), ("Body", body), ("Category", "A"), ("ContactName", "程倩敏"), ("ContactPhone", "88380883"));

    private static Dictionary<string, string> Typed(params (string Field, string Value)[] fields) =>
        fields.ToDictionary(field => $"Input.{field.Field}", field => field.Value);
}
