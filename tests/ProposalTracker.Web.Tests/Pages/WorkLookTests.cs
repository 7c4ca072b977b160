using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages;

/// <summary>The pages of the first half, as axe and a narrow window see them.</summary>
public sealed class WorkLookTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    public static TheoryData<string, string> Doers => WorkDesks.Doers;

    [Theory, MemberData(nameof(Doers))]
    public async Task WorkPage_AtAnyWidth_IsAccessibleAndDoesNotScrollSideways(string kind, string doer)
    {
        var (_, path) = await _host.Stage.SharedWorkAsync(kind);

        await (await OpenAsync(path, account: doer)).LooksRightAsync(1440, 1100);
    }

    [Theory]
    [InlineData("desk", "office")]
    [InlineData("desk?view=waiting", "clerk")]
    [InlineData("desk?view=handled", "clerk")]
    [InlineData("cases", "clerk")]
    [InlineData("cases?q=%E6%B2%A1%E6%9C%89&phase=assigning&overdue=1", "clerk")]
    [InlineData("register", "clerk")]
    [InlineData("work/1/sign-in", "rep")]
    public async Task ListPage_AtAnyWidth_IsAccessibleAndDoesNotScrollSideways(string path, string account)
    {
        await _host.Stage.SharedCaseAtAsync(CasePhase.SigningIn);

        await (await OpenAsync(path, account: account)).LooksRightAsync(1440, 1100);
    }

    [Theory]
    [InlineData(CasePhase.Checking, "clerk")]
    [InlineData(CasePhase.CoHandling, "dispatcher")]
    [InlineData(CasePhase.Reviewing, "drafter")]
    [InlineData(CasePhase.Closed, "clerk")]
    [InlineData(CasePhase.Rating, "rep")]
    public async Task CasePage_InEachPhase_IsAccessibleAndDoesNotScrollSideways(CasePhase phase, string account)
    {
        var caseId = await _host.Stage.SharedCaseAtAsync(phase);

        await (await OpenAsync($"cases/{caseId}", account: account)).LooksRightAsync(1440, 1100);
    }

    [Fact]
    public async Task CasePage_WithReturnsAndOpenDetails_IsAccessible()
    {
        var (caseId, _) = await _host.Stage.SharedWorkAsync(Features.Process.CaseTasks.RuleOnReturn);
        var page = await OpenAsync($"cases/{caseId}", account: "dispatcher");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

        await page.LooksRightAsync(1440, 1100);
    }

    [Fact]
    public async Task Bar_OfAPersonWithALongUnit_WrapsInANarrowWindow()
    {
        var page = await OpenAsync("desk", width: 390, account: "clerk");

        await page.Locator(".top-person").EvaluateAsync("e => e.textContent = '马欣怡 · 市住房和城乡建设局村镇建设管理科'");

        await page.LooksRightAsync(390);
    }
}
