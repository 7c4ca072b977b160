using System.Net;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

public sealed class CountersignPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Countersign_WhenOpened_ShowsTheOtherUnitsLetter()
    {
        var (_, path) = await OpenAsync();
        using var leader = await _host.LogInAsync("zuzhi-office");

        var answer = await leader.GetAsync(path);

        Assert.Matches("<iframe[^>]*src=\"/replies/\\d+/letter.pdf", answer.Html);
        Assert.Contains("市委组织部的意见", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Countersign_Agreed_LeadsToTheSignature()
    {
        var (caseId, path) = await OpenAsync();
        using var leader = await _host.LogInAsync("zuzhi-office");

        await leader.SubmitAsync(path, "countersign", new() { ["Input.Answer"] = "Agreed" });

        Assert.Equal(CasePhase.Signing, await _host.Stage.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Countersign_WithAnObjectionButNoComment_SaysSoAtTheField()
    {
        var (_, path) = await OpenAsync();
        using var leader = await _host.LogInAsync("zuzhi-office");

        var answer = await leader.SubmitAsync(path, "countersign", new() { ["Input.Answer"] = "Objected" });

        Assert.Equal("附修改意见或者有异议时，请写明意见。", answer.ErrorAt("Input-Comment"));
    }

    [Fact]
    public async Task Countersign_WithAnObjection_LeadsToTheDrafterWhoReadsIt()
    {
        var (caseId, path) = await OpenAsync();
        using var leader = await _host.LogInAsync("zuzhi-office");
        await leader.SubmitAsync(path, "countersign", new() { ["Input.Answer"] = "Objected", ["Input.Comment"] = "数据有出入" });
        using var drafter = await _host.LogInAsync("drafter");

        var page = await drafter.GetAsync(WorkItemLinks.To(CaseTasks.DraftReply, await _host.Stage.WorkItemAsync(caseId, CaseTasks.DraftReply)));

        Assert.Contains("市委组织部：数据有出入", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zuzhi", HttpStatusCode.Forbidden)]
    [InlineData("jiaoyu", HttpStatusCode.NotFound)]
    public async Task Countersign_ForSomebodyElse_IsRefused(string account, HttpStatusCode status)
    {
        var (_, path) = await OpenAsync();
        using var visitor = await _host.LogInAsync(account);

        var answer = await visitor.GetAsync(path);

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Countersign_InTheBrowser_IsAccessible()
    {
        var (_, path) = await OpenAsync();

        var page = await OpenAsync(path, account: "zuzhi-office");

        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    private async Task<(long CaseId, string Path)> OpenAsync()
    {
        var walk = _host.Stage.Walk;
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.Distributing);
        await walk.DistributeAsync(caseId, HandlingMode.LeadWithCoHandlers, [DemoOffice.LeadCode], ["zuzhi"], countersigned: true);
        await walk.SignInAsync(caseId);
        await walk.GiveOpinionsAsync(caseId);
        await walk.SubmitReplyAsync(caseId);
        await walk.ReviewAsync(caseId);
        return (caseId, WorkItemLinks.To(CaseTasks.Countersign, await _host.Stage.WorkItemAsync(caseId, CaseTasks.Countersign)));
    }
}
