using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Tests.Host;
using UglyToad.PdfPig;

namespace ProposalTracker.Web.Tests.Pages.Documents;

/// <summary>文书 on the case page and the page where one is completed.</summary>
public sealed class DocumentPagesTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Case_ForASecretary_OffersTheFeedbackFormAndShowsTheReplysLetter()
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.Sending);
        using var secretary = await _host.LogInAsync("secretary");

        var answer = await secretary.GetAsync($"cases/{caseId}");

        Assert.Contains("征询意见表（市民政局）", answer.Text, StringComparison.Ordinal);
        Assert.All(["pdf", "docx", "ofd"], format => Assert.Matches($"href=\"/letters/\\d+\\.{format}\"", answer.Html));
    }

    [Fact]
    public async Task Document_Issued_ComesIntoThePrintQueue()
    {
        var (caseId, path) = await FeedbackAsync();
        using var secretary = await _host.LogInAsync("secretary");

        var issued = await secretary.SubmitAsync(path, "document", new() { ["Input.WarningsConfirmed"] = "true" });

        var letter = await _host.Stage.Walk.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId && l.ReplyId == null).Select(l => l.Id).SingleAsync());
        var queue = await secretary.GetAsync("print?kind=FeedbackForm");
        Assert.Equal($"/cases/{caseId}", issued.Location);
        Assert.Contains($"/letters/{letter}.pdf", queue.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_WithAnEmptyBody_SaysSoAtTheField()
    {
        var (_, path) = await FeedbackAsync();
        using var secretary = await _host.LogInAsync("secretary");

        var answer = await secretary.SubmitAsync(path, "document", new() { ["Input.Body"] = "" });

        Assert.Equal("请填写正文。", answer.ErrorAt("Input-Body"));
    }

    [Theory]
    [InlineData("cases/999999/documents/Urge")]
    [InlineData("cases/1/documents/no-such-kind")]
    [InlineData("cases/1/documents/999?unit=-1")]
    public async Task Document_ThatIsNone_IsNotFound(string path)
    {
        using var secretary = await _host.LogInAsync("secretary");

        var answer = await secretary.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("docx")]
    public async Task Preview_WithoutTheFormsToken_IsRefused(string format)
    {
        var (_, path) = await FeedbackAsync();
        using var secretary = await _host.LogInAsync("secretary");

        using var answer = await secretary.SendAsync(HttpMethod.Post, path.Replace("?", $"/preview.{format}?", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Preview_OfWhatIsTyped_OpensAPdfAndKeepsTheForm()
    {
        var (_, path) = await FeedbackAsync();
        var page = await OpenAsync(path, account: "secretary");
        await page.GetByLabel("标题").First.FillAsync("改过的标题");

        var answer = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "预览 PDF" }).ClickAsync());

        Assert.EndsWith("preview.pdf", new Uri(answer.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("改过的标题", await page.GetByLabel("标题").First.InputValueAsync());
    }

    [Fact]
    public async Task Preview_OfAFormForEachSigner_BindsTheFormsOfAll()
    {
        var (_, path) = await FeedbackAsync();
        using var secretary = await _host.LogInAsync("secretary");
        var shown = (await secretary.GetAsync(path)).Form("document");

        var pdf = await secretary.PostForFileAsync(path.Replace("?", "/preview.pdf?", StringComparison.Ordinal), shown, new() { ["Input.Salutation"] = "陈旭成、何佩珊、梁志恒" });

        using var document = PdfDocument.Open(pdf);
        Assert.Equal(["陈旭成", "何佩珊", "梁志恒"], document.GetPages().SelectMany(page => Regex.Matches(page.Text, "(\\w{3})代表：").Select(match => match.Groups[1].Value)));
    }

    [Fact]
    public async Task Word_OfWhatIsTyped_IsDownloadedAndKeepsTheForm()
    {
        var (_, path) = await FeedbackAsync();
        var page = await OpenAsync(path, account: "secretary");
        await page.GetByLabel("标题").First.FillAsync("改过的标题");

        // The file comes in a window of its own, which the browser closes.
        var answer = new TaskCompletionSource<IResponse>();
        page.Context.Response += (_, response) =>
        {
            if (response.Url.Contains("preview.docx", StringComparison.Ordinal))
                answer.TrySetResult(response);
        };

        await page.GetByRole(AriaRole.Button, new() { Name = "下载 Word" }).ClickAsync();

        var sent = await answer.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal((200, true), (sent.Status, sent.Headers["content-disposition"].Contains(".docx", StringComparison.Ordinal)));
        Assert.Equal("改过的标题", await page.GetByLabel("标题").First.InputValueAsync());
    }

    [Fact]
    public async Task Page_AtAnyWidth_IsAccessibleAndDoesNotScrollSideways()
    {
        var (_, path) = await FeedbackAsync();
        var page = await OpenAsync(path, account: "secretary");

        await page.LooksRightAsync(1440, 390);
    }

    private async Task<(long CaseId, string Path)> FeedbackAsync()
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.Sending);
        var lead = await _host.Stage.Walk.ReadAsync(c => c.Assignments.Where(a => a.CaseId == caseId && a.Role == AssignmentRole.Lead).Select(a => a.Id).SingleAsync());
        return (caseId, $"cases/{caseId}/documents/FeedbackForm?unit={lead}");
    }
}
