using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

public sealed class NumberReplyPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Number_WhenOpened_ShowsTheNextNumberTheDateAndTheDraft()
    {
        var (_, path) = await OpenAsync();
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.GetAsync(path);

        Assert.Matches("下一个发文字号 中民函〔2023〕\\d+号 成文日期 2023年5月3\\d日", answer.Text);
        Assert.Matches("<iframe[^>]*src=\"/replies/\\d+/letter.pdf", answer.Html);
    }

    [Fact]
    public async Task Number_Issued_LeadsToTheIssuedLetterWithItsNumber()
    {
        var (caseId, path) = await OpenAsync();
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.SubmitAsync(path, "number", new() { ["Input.WarningsConfirmed"] = "true" });

        var letter = await secretary.FollowAsync(answer);
        Assert.Equal(CasePhase.Sending, await host.Stage.PhaseAsync(caseId));
        Assert.Matches("^/replies/\\d+/letter$", answer.Location ?? "");
        Assert.Contains($"答复函 {await NumberAsync(caseId)}", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_Issued_ServesThePdfInlineAndForDownload()
    {
        var (_, path) = await OpenAsync();
        using var secretary = await host.LogInAsync("secretary");
        var letter = (await secretary.SubmitAsync(path, "number", new() { ["Input.WarningsConfirmed"] = "true" })).Location ?? "";

        using var inline = await secretary.SendAsync(HttpMethod.Get, $"{letter}.pdf");
        using var download = await secretary.SendAsync(HttpMethod.Get, $"{letter}.pdf?download=true");

        Assert.Equal(("application/pdf", null), (inline.Content.Headers.ContentType?.MediaType, inline.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(await inline.Content.ReadAsByteArrayAsync(), await download.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Number_OfATextThatHasChanged_TakesNoNumber()
    {
        var (caseId, path) = await OpenAsync();
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.SubmitAsync(path, "number", new() { ["Input.Version"] = "0" });

        Assert.Equal((HttpStatusCode.OK, CasePhase.Numbering), (answer.Status, await host.Stage.PhaseAsync(caseId)));
        Assert.Contains("答复文本有了新的版本", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_WithWarningsUnconfirmed_AsksAtTheBox()
    {
        var (caseId, path) = await OpenAsync();
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.SubmitAsync(path, "number", []);

        Assert.Matches("^有 \\d+ 项提醒，请核对后确认。$", answer.ErrorAt("Input-WarningsConfirmed"));
        Assert.Equal(CasePhase.Numbering, await host.Stage.PhaseAsync(caseId));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Number_WithAWarning_SaysItOnceBetweenTheNumberAndItsBox(bool isSent)
    {
        var (_, path) = await OpenAsync();
        using var secretary = await host.LogInAsync("secretary");

        var answer = isSent ? await secretary.SubmitAsync(path, "number", []) : await secretary.GetAsync(path);

        Assert.Single(Regex.Matches(answer.Text, "诉求 1 还没有标明采纳情况"));
        Assert.Matches("下一个发文字号.*诉求 1 还没有标明采纳情况.*已核对上面的提醒", answer.Text);
    }

    private Task<(long CaseId, string Path)> OpenAsync() => host.Stage.DeskAsync(CasePhase.Numbering, CaseTasks.Number);

    private Task<string> NumberAsync(long caseId) => host.Stage.Walk.ReadAsync(context => context.Replies.Where(r => r.CaseId == caseId)
        .Select(r => r.Number == null ? "" : r.Number.Text).SingleAsync());
}
