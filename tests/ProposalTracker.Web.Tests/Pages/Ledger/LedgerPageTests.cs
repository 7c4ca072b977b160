using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Ledger;

public sealed class LedgerPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Ledger_SearchedByNumber_ListsThatCase()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync($"cases?q={Uri.EscapeDataString(await NumberAsync(caseId))}");

        Assert.Matches("符合条件的 1 件.*拟稿中 2023-05-15 2023-08-15 剩 \\d+ 个工作日", page.Text);
        Assert.Contains($"href=\"/cases/{caseId}?", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phase=drafting", true)]
    [InlineData("phase=Drafting", true)]
    [InlineData("phase=approving", false)]
    [InlineData("stream=Intersession", false)]
    [InlineData("overdue=1", false)]
    public async Task Ledger_Filtered_ListsWhatFits(string filter, bool isThere)
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync($"cases?q={Uri.EscapeDataString(await NumberAsync(caseId))}&{filter}");

        Assert.Equal(isThere, page.Html.Contains($"href=\"/cases/{caseId}?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ledger_OfOneLead_ListsItsCasesAndNamesTheFilter()
    {
        await host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync($"cases?lead={await host.Stage.DepartmentAsync("minzheng")}");

        Assert.Contains("主办单位：市民政局", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_OfAForeignUnit_DoesNotShowTheCase()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        using var visitor = await host.LogInAsync("wenguang");

        var page = await visitor.GetAsync($"cases?q={Uri.EscapeDataString(await NumberAsync(caseId))}");

        Assert.Contains("没有符合条件的建议", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clerk", true)]
    [InlineData("drafter", false)]
    public async Task Ledger_Always_OffersRegistrationToTheClerkOnly(string account, bool isOffered)
    {
        using var visitor = await host.LogInAsync(account);

        var page = await visitor.GetAsync("cases");

        Assert.Equal(isOffered, page.Html.Contains("class=\"button button-primary\" href=\"/register\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_InTheBar_LeadsToTheLedger()
    {
        using var visitor = await host.LogInAsync("clerk");

        var answer = await visitor.GetAsync("search?q=%E7%A4%BE%E5%8C%BA%26x");

        Assert.Equal("/cases?q=%E7%A4%BE%E5%8C%BA%26x", answer.Location);
    }

    [Theory]
    [InlineData("cases?sort=-number&page=2")]
    [InlineData("cases?sort=title")]
    [InlineData("cases?sort=handed")]
    [InlineData("cases?sort=nonsense&phase=nonsense&lead=nonsense&stream=nonsense&page=nonsense")]
    [InlineData("cases?page=99999999999999&lead=99999999999999999999")]
    public async Task Ledger_WithAnOddAddress_IsShownAllTheSame(string path)
    {
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    private Task<string> NumberAsync(long caseId) =>
        host.Stage.Walk.ReadAsync(context => context.Cases.Where(c => c.Id == caseId).SelectMany(c => c.Proposals).Select(p => p.Number).SingleAsync());
}
