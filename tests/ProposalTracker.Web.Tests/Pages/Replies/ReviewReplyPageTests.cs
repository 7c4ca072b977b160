using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

public sealed class ReviewReplyPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Review_WhenOpened_ShowsTheTextAndTheLetter()
    {
        var (_, path) = await OpenAsync();
        using var reviewer = await host.LogInAsync("reviewer");

        var answer = await reviewer.GetAsync(path);

        Assert.Contains("一、关于标准。已列入年度计划。", answer.ValueOf("Input-Body"), StringComparison.Ordinal);
        Assert.Matches("<iframe[^>]*src=\"/replies/\\d+/letter.pdf", answer.Html);
    }

    [Fact]
    public async Task Review_ApprovedWithCorrections_KeepsThemAndLeadsToTheLeader()
    {
        var (caseId, path) = await OpenAsync();
        using var reviewer = await host.LogInAsync("reviewer");

        var answer = await reviewer.SubmitAsync(path, "review", new() { ["Input.Step"] = "Approve", ["Input.Body"] = "核稿人改过的正文" });

        Assert.Equal(
            ($"/cases/{caseId}/next", CasePhase.Signing, "核稿人改过的正文"),
            (answer.Location, await host.Stage.PhaseAsync(caseId), await BodyAsync(caseId)));
    }

    [Fact]
    public async Task Review_SentBackWithoutAComment_SaysSoAtTheFieldAndKeepsTheCorrections()
    {
        var (caseId, path) = await OpenAsync();
        using var reviewer = await host.LogInAsync("reviewer");

        var answer = await reviewer.SubmitAsync(path, "review", new() { ["Input.Step"] = "SendBack", ["Input.Body"] = "改到一半" });

        Assert.Equal(
            ("退回修改必须写明意见。", "改到一半", CasePhase.Reviewing),
            (answer.ErrorAt("Input-Comment"), answer.ValueOf("Input-Body"), await host.Stage.PhaseAsync(caseId)));
    }

    [Fact]
    public async Task Review_SentBackWithAComment_LeadsToTheDrafter()
    {
        var (caseId, path) = await OpenAsync();
        using var reviewer = await host.LogInAsync("reviewer");

        var answer = await reviewer.SubmitAsync(path, "review", new() { ["Input.Step"] = "SendBack", ["Input.Comment"] = "请补充时间表" });

        Assert.Equal((HttpStatusCode.Redirect, CasePhase.Drafting), (answer.Status, await host.Stage.PhaseAsync(caseId)));
    }

    [Fact]
    public async Task Review_SentByEnterInAField_DecidesNothing()
    {
        var (caseId, path) = await OpenAsync();
        using var reviewer = await host.LogInAsync("reviewer");

        var answer = await reviewer.SubmitAsync(path, "review", new() { ["Input.Step"] = "" });

        Assert.Contains("请按“核稿通过，送签发”或“退回修改”。", answer.Text, StringComparison.Ordinal);
        Assert.Equal(CasePhase.Reviewing, await host.Stage.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Review_OfATextThatHasChanged_ShowsBothTexts()
    {
        var (_, path) = await OpenAsync();
        using var reviewer = await host.LogInAsync("reviewer");

        var answer = await reviewer.SubmitAsync(path, "review", new() { ["Input.Step"] = "Approve", ["Input.Version"] = "0", ["Input.Body"] = "照旧文本改的正文" });

        Assert.Equal("照旧文本改的正文", answer.ValueOf("Input-Body"));
        Assert.Contains("内容已被别人改动", answer.Text, StringComparison.Ordinal);
    }

    private Task<(long CaseId, string Path)> OpenAsync() => host.Stage.DeskAsync(CasePhase.Reviewing, CaseTasks.Review);

    private Task<string> BodyAsync(long caseId) =>
        host.Stage.Walk.ReadAsync(context => context.Replies.Where(r => r.CaseId == caseId).Select(r => r.Body).SingleAsync());
}
