using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Printing;

/// <summary>印制队列 and print jobs, as a browser without script meets them.</summary>
public sealed class PrintPagesTests(WebHostFixture host)
{
    [Fact]
    public async Task Queue_FilteredByNumber_ShowsTheLetterAndTheFilterAsACrumb()
    {
        var (letter, number) = await LetterAsync();
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.GetAsync($"print?q={Uri.EscapeDataString(number)}&state=All");

        Assert.Contains($"关键词：{number}", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/letters/{letter}.pdf\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_OfAChosenLetter_LeadsToItsJobAndThePdf()
    {
        var (letter, number) = await LetterAsync();
        using var secretary = await host.LogInAsync("secretary");

        var started = await secretary.SubmitAsync($"print?q={Uri.EscapeDataString(number)}", "print", new() { ["Input.LetterIds"] = $"{letter}" });

        var job = await DoneAsync(secretary, started);
        using var file = await secretary.SendAsync(HttpMethod.Get, $"{started.Location}/file?download=true");
        Assert.Contains("已印制", job.Text, StringComparison.Ordinal);
        Assert.Equal(("application/pdf", "attachment"), (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(file.Content.Headers.ContentLength, (await file.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task Print_OfAllThatAreShown_TakesTheFilterOfTheAddress()
    {
        var (_, number) = await LetterAsync();
        await LetterAsync();
        using var secretary = await host.LogInAsync("secretary");

        var started = await secretary.SubmitAsync($"print?q={Uri.EscapeDataString(number)}", "print", new() { ["Input.All"] = "true", ["Input.Format"] = "Zip" });

        var job = await DoneAsync(secretary, started);
        Assert.Contains("ZIP，1 份", job.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_OfNothing_SaysSoOnThePage()
    {
        await LetterAsync();
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.SubmitAsync("print", "print", []);

        Assert.Equal((HttpStatusCode.OK, true), (answer.Status, answer.Text.Contains("请至少选一份函件", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("print")]
    [InlineData("print/jobs/1")]
    [InlineData("print/jobs/1/file")]
    [InlineData("letters/999999.pdf")]
    [InlineData("print/jobs/999999999")]
    public async Task Page_ForWhoMayNot_IsRefused(string path)
    {
        using var representative = await host.LogInAsync("rep");

        var answer = await representative.GetAsync(path);

        Assert.True(answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{answer.Status}");
    }

    [Theory]
    [InlineData("print?state=no-such&kind=x&from=2023-99-99&to=zzz&page=-3")]
    [InlineData("print?from=0001-01-01&to=9999-12-31&page=999999")]
    [InlineData("number?page=x")]
    public async Task Page_WithANonsensicalAddress_IsShownAllTheSame(string path)
    {
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    // The worker of the program wakes every second.
    private static async Task<PageAnswer> DoneAsync(Visitor secretary, PageAnswer started)
    {
        Assert.StartsWith("/print/jobs/", started.Location, StringComparison.Ordinal);
        for (var tries = 0; tries < 100; tries++)
        {
            var page = await secretary.FollowAsync(started);
            if (!page.Html.Contains("data-live", StringComparison.Ordinal))
                return page;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        }
        throw new TimeoutException("The print job was expected to end.");
    }

    private async Task<(long Letter, string Number)> LetterAsync()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.Sending);
        var letter = await host.Stage.Walk.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId).Select(l => new { l.Id, l.Number }).SingleAsync());
        return (letter.Id, letter.Number ?? "");
    }
}
