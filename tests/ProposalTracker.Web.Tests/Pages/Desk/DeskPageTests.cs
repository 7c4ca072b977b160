using System.Net;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Desk;

public sealed class DeskPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Page_WithoutALogin_LeadsToTheLogin()
    {
        using var client = host.Client();

        using var answer = await client.GetAsync("desk");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/login?from=%2Fdesk", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_OfADepartment_ListsItsWorkWithALinkToWhereItIsDone()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.SignIn);
        using var visitor = await host.LogInAsync("office");

        var pages = await AllPagesAsync(visitor, "desk?page=");

        Assert.Contains(pages, page => page.Html.Contains($"href=\"{path}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Desk_OfOthersWork_SaysForWhomTheCaseWaits()
    {
        await host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        using var visitor = await host.LogInAsync("zuzhi");

        var pages = await AllPagesAsync(visitor, "desk?view=waiting&page=");

        Assert.Contains(pages, page => page.Text.Contains("市民政局承办人", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Desk_OfDoneWork_SaysWhatCameOfIt()
    {
        await host.Stage.SharedCaseAtAsync(CasePhase.HandingOver);
        using var visitor = await host.LogInAsync("clerk");

        var pages = await AllPagesAsync(visitor, "desk?view=handled&page=");

        Assert.Contains(pages, page => page.Text.Contains("审查 受理 关于完善社区服务设施的建议", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Desk_OfADay_ListsOnlyWhatFallsDueThen()
    {
        await host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        using var visitor = await host.LogInAsync("drafter");

        var due = await visitor.GetAsync("desk?due=2023-08-15");
        var none = await visitor.GetAsync("desk?due=2023-08-16");

        Assert.Contains("关于完善社区服务设施的建议", due.Text, StringComparison.Ordinal);
        Assert.Contains("没有待您办理的事项", none.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk?view=nonsense")]
    [InlineData("desk?view=overdue&page=-1&due=soon")]
    [InlineData("desk?page=99999999999999")]
    public async Task Desk_WithAnOddAddress_IsShownAllTheSame(string path)
    {
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    private static async Task<List<PageAnswer>> AllPagesAsync(Visitor visitor, string path)
    {
        var pages = new List<PageAnswer>();
        do
            pages.Add(await visitor.GetAsync($"{path}{pages.Count + 1}"));
        while (pages[^1].Html.Contains("rel=\"next\"", StringComparison.Ordinal));
        return pages;
    }
}
