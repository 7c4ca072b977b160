using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

/// <summary>Every page of the reply, as axe and a narrow window see it.</summary>
public sealed class ReplyLookTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    public static TheoryData<CasePhase, string, string> Desks => ReplyDesks.All;

    [Theory, MemberData(nameof(Desks))]
    public async Task Page_AtAnyWidth_IsAccessibleAndDoesNotScrollSideways(CasePhase phase, string kind, string doer)
    {
        var (_, path) = await _host.Stage.DeskAsync(phase, kind);
        var page = await OpenAsync(path, account: doer);

        await page.LooksRightAsync(1440, 1100);
    }

    [Theory]
    [InlineData("letter", CasePhase.Rating)]
    [InlineData("versions", CasePhase.Reviewing)]
    public async Task ReplyPage_ForTheLead_IsAccessible(string name, CasePhase phase)
    {
        var caseId = await _host.Stage.CaseAtAsync(phase);
        var reply = await _host.Stage.Walk.ReadAsync(context => context.Replies.Where(r => r.CaseId == caseId).Select(r => r.Id).SingleAsync());
        var page = await OpenAsync($"replies/{reply}/{name}", account: "drafter");

        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task BatchPage_WithItsResults_IsAccessible()
    {
        await _host.Stage.CaseAtAsync(CasePhase.Signing);
        var page = await OpenAsync("sign", account: "leader");
        await page.Locator("#form-sign-batch input[type=checkbox]").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "签发所选" }).ClickAsync();
        await page.Locator("#results").WaitForAsync();

        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task LinkPage_WithoutALogin_IsAccessible()
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.Rating);
        var item = await _host.Stage.WorkItemAsync(caseId, CaseTasks.Rate);
        var receipt = await _host.Stage.Walk.SendAsync(await _host.Stage.Walk.ActorAsync("clerk"), new CreateRatingLinkCommand(Guid.NewGuid(), item));
        var page = await OpenAsync(receipt.ShownOnce ?? "");

        Assert.Empty(await Axe.ViolationsAsync(page));
    }
}
