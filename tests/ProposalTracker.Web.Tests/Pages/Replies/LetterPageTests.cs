using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Tests.Host;
using UglyToad.PdfPig;

namespace ProposalTracker.Web.Tests.Pages.Replies;

/// <summary>The letter and its versions as others than the writer see them.</summary>
public sealed class LetterPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Theory]
    [InlineData("letter")]
    [InlineData("versions")]
    [InlineData("letter.pdf")]
    public async Task Reply_ForAForeignUnit_IsNotFound(string page)
    {
        var reply = await ReplyAsync(CasePhase.Sending);
        using var visitor = await _host.LogInAsync("jiaoyu");

        var answer = await visitor.GetAsync($"replies/{reply}/{page}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory]
    [InlineData("letter")]
    [InlineData("letter.pdf")]
    public async Task Letter_BeforeItIsIssued_IsNotFoundForTheRepresentative(string page)
    {
        var reply = await ReplyAsync(CasePhase.Signing);
        using var representative = await _host.LogInAsync("rep");

        var answer = await representative.GetAsync($"replies/{reply}/{page}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Letter_WhenIssued_IsShownToTheRepresentativeWithoutTheDrafts()
    {
        var reply = await ReplyAsync(CasePhase.Rating);
        using var representative = await _host.LogInAsync("rep");

        var answer = await representative.GetAsync($"replies/{reply}/letter");

        Assert.Contains("发文登记", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("第 1 版", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_ForTheRepresentative_AreNotShown()
    {
        var reply = await ReplyAsync(CasePhase.Rating);
        using var representative = await _host.LogInAsync("rep");

        var answer = await representative.GetAsync($"replies/{reply}/versions");

        Assert.Contains("您不能查看草稿的版本", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?older=1&newer=2")]
    [InlineData("?older=0&newer=%E4%BD%A0")]
    public async Task Versions_ForTheLead_AreComparedLineByLine(string query)
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.Reviewing);
        using var reviewer = await _host.LogInAsync("reviewer");
        var item = await _host.Stage.WorkItemAsync(caseId, Features.Process.CaseTasks.Review);
        await reviewer.SubmitAsync($"work/{item}/review", "review", new() { ["Input.Step"] = "Approve", ["Input.Body"] = "一、关于标准。已列入年度计划。\n核稿人加的一段。" });

        var answer = await reviewer.GetAsync($"replies/{await ReplyOfAsync(caseId)}/versions{query}");

        // Without tags: changed words are marked one by one.
        Assert.Contains("核稿人加的一段。", Regex.Replace(answer.Html, "<[^>]*>", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_ToEachSigner_OffersEveryLetterInEveryFormatAndAllAtOnce()
    {
        var reply = await ReplyOfAsync(await _host.Stage.CaseAtAsync(CasePhase.Sending, "何佩珊", "梁志恒"));
        using var secretary = await _host.LogInAsync("secretary");

        var answer = await secretary.GetAsync($"replies/{reply}/letter");

        Assert.Contains("逐一答复，共 3 份", answer.Text, StringComparison.Ordinal);
        foreach (var link in Regex.Matches(answer.Html, "href=\"(/(?:replies|letters)/[^\"?]*\\.(?:pdf|docx|ofd|zip)[^\"]*)\"").Select(match => match.Groups[1].Value).Distinct())
            Assert.Equal((link, HttpStatusCode.OK), (link, (await secretary.SendAsync(HttpMethod.Get, link.Replace("&amp;", "&", StringComparison.Ordinal))).StatusCode));
        Assert.Equal(3, Regex.Count(answer.Html, "href=\"/letters/\\d+\\.ofd\" data-enhance-nav=\"false\">下载 OFD（试验）"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Letter_ToEachSigner_IsReadByChoosingTheName(bool script)
    {
        var reply = await ReplyOfAsync(await _host.Stage.CaseAtAsync(CasePhase.Numbering, "何佩珊", "梁志恒"));
        var page = await OpenAsync($"replies/{reply}/letter", script, account: "secretary");
        var second = page.GetByTitle("致何佩珊代表");

        await page.GetByText("2. 致何佩珊代表").ClickAsync();

        await Assertions.Expect(second).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTitle("致陈旭成代表")).ToBeHiddenAsync();
        Assert.Contains("letter.pdf?to=2", await second.GetAttributeAsync("src"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CasePhase.Numbering, "application/pdf", null)]
    [InlineData(CasePhase.Sending, "application/pdf", "attachment")]
    public async Task Letters_ToEachSigner_AreBoundForTheScreenAndForTheDisk(CasePhase phase, string type, string? disposition)
    {
        var reply = await ReplyOfAsync(await _host.Stage.CaseAtAsync(phase, "何佩珊", "梁志恒"));
        using var secretary = await _host.LogInAsync("secretary");

        using var answer = await secretary.SendAsync(HttpMethod.Get, $"replies/{reply}/letters.pdf{(disposition is null ? "" : "?download=true")}");

        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal((type, disposition), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(3, pdf.GetPages().Count(page => page.Text.Contains("代表：", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("letter.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("letters.zip", "application/zip")]
    public async Task Copy_OfTheReply_IsSentAsAFile(string copy, string type)
    {
        var reply = await ReplyAsync(CasePhase.Sending);
        using var secretary = await _host.LogInAsync("secretary");

        using var answer = await secretary.SendAsync(HttpMethod.Get, $"replies/{reply}/{copy}");

        Assert.Equal((type, "attachment"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
    }

    [Theory]
    [InlineData("letter.docx?to=2")]
    [InlineData("letter.pdf?to=0")]
    public async Task Copy_ThatIsNotThere_IsNotFound(string copy)
    {
        var reply = await ReplyAsync(CasePhase.Sending);
        using var secretary = await _host.LogInAsync("secretary");

        var answer = await secretary.GetAsync($"replies/{reply}/{copy}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    private async Task<long> ReplyAsync(CasePhase phase) => await ReplyOfAsync(await _host.Stage.CaseAtAsync(phase));

    private Task<long> ReplyOfAsync(long caseId) =>
        _host.Stage.Walk.ReadAsync(context => context.Replies.Where(r => r.CaseId == caseId).Select(r => r.Id).SingleAsync());
}
