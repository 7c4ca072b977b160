using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Cases;

public sealed class CasePageTests(WebHostFixture host)
{
    [Theory]
    [InlineData("wenguang")]
    [InlineData("admin")]
    public async Task Case_ForSomebodyWhoHasNothingToDoWithIt_IsNotFound(string account)
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        using var visitor = await host.LogInAsync(account);

        var answer = await visitor.GetAsync($"cases/{caseId}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("没有找到这件建议，或者您无权查看", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cases/0")]
    [InlineData("cases/99999999")]
    [InlineData("cases/abc")]
    public async Task Case_ThatDoesNotExist_IsNotFound(string path)
    {
        using var visitor = await host.LogInAsync("clerk");

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Case_BeingHandled_SaysWhereItStandsByWhenAndWhy()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync($"cases/{caseId}");

        Assert.Matches("拟稿中 剩 \\d+ 个工作日 .*领衔代表 陈旭成（石岐代表团） · 主办 市民政局 .*现在由谁办 市民政局承办人 交办日期 2023年5月15日 答复期限 2023年8月15日", page.Text);
        Assert.Contains("期限三个月，至2023年8月15日。", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_WithWorkOfMine_OffersItOnTop()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        var item = await host.Stage.WorkItemAsync(caseId, CaseTasks.DraftReply);
        using var visitor = await host.LogInAsync("drafter");

        var page = await visitor.GetAsync($"cases/{caseId}");

        Assert.Contains("我现在可以办", page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/work/{item}/draft-reply\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_WithWorkOfOthers_SaysForWhomItWaitsAndWhyICannot()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.CoHandling);
        using var visitor = await host.LogInAsync("drafter");

        var page = await visitor.GetAsync($"cases/{caseId}");

        Assert.Matches("等谁（1） 市委组织部承办人 会办意见 2023-06-\\d\\d 剩 \\d+ 个工作日 为什么是这一天 .*您是别的单位的，这一项由市委组织部的承办人办理。", page.Text);
    }

    [Fact]
    public async Task Case_ForItsRepresentative_ShowsNoOpinionAndNoDraft()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Reviewing);
        using var visitor = await host.LogInAsync("rep");

        var page = await visitor.GetAsync($"cases/{caseId}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("我单位已结合职责研究", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("您提出的建议收悉", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_ForItsRepresentative_DoesNotCallAnOpinionMissingThatHeMayNotRead()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Reviewing);
        using var visitor = await host.LogInAsync("rep");

        var page = await visitor.GetAsync($"cases/{caseId}");

        Assert.Contains("会办 市委组织部", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有提交会办意见", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_WithTwoVersionsOfTheReply_ShowsWhatTheNewerChanged()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.Reviewing);
        await host.Stage.Walk.ReviewAsync(caseId, approve: false);
        await host.Stage.Walk.SubmitReplyAsync(caseId, form => Features.Demo.CaseWalk.Written(form) with { Body = form.Text.Body + "\n二、完成时限为年底。" });
        using var visitor = await host.LogInAsync("drafter");

        var page = await visitor.GetAsync($"cases/{caseId}");

        Assert.Matches("第 \\d 版改了什么 .*\\+ 二、完成时限为年底。", page.Text);
    }

    [Fact]
    public async Task Case_WithASentLetter_ShowsTheLetterAndTheRating()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Closed);
        var reply = await host.Stage.Walk.ReadAsync(context => context.Replies.Where(r => r.CaseId == caseId).Select(r => r.Id).SingleAsync());
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync($"cases/{caseId}");

        Assert.Contains($"<iframe id=\"pdf-", page.Html, StringComparison.Ordinal);
        Assert.Contains($"/replies/{reply}/letter.pdf", page.Html, StringComparison.Ordinal);
        Assert.Matches("代表评价 .*第 1 轮 陈旭成 满意 满意 纸质表，人大代录", page.Text);
    }

    [Fact]
    public async Task Case_ReachedFromALedger_LeadsToTheOthersOfThatListAndBack()
    {
        var first = await host.Stage.CaseAtAsync(CasePhase.Distributing);
        var second = await host.Stage.CaseAtAsync(CasePhase.Distributing);
        using var visitor = await host.LogInAsync("clerk");
        var list = Uri.EscapeDataString("phase=Distributing&sort=-number");

        var page = await visitor.GetAsync($"cases/{second}?list={list}");

        Assert.Matches($"rel=\"next\" href=\"/cases/{first}\\?list=phase%3DDistributing%26sort%3D-number\"", page.Html);
        Assert.Matches("href=\"/cases\\?phase=Distributing&amp;sort=-number&amp;page=\\d+\"", page.Html);
    }

    [Theory]
    [InlineData("phase=Closed")]
    [InlineData("%00=&&&page=x")]
    [InlineData("q=%ff%fe")]
    public async Task Case_WithAListThatItDoesNotStandIn_IsShownAllTheSame(string list)
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Checking);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync($"cases/{caseId}?list={Uri.EscapeDataString(list)}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Timeline_OfACase_HasTheNewestOnTop()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Distributing);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync($"cases/{caseId}");

        Assert.Matches("办理进程 2023-05-3.* 交办 李晓岚.* 审查 李晓岚.* 登记 李晓岚", page.Text);
    }

    [Theory]
    [InlineData("clerk", "/cases/{0}")]
    [InlineData("drafter", "/desk")]
    public async Task Next_AfterACommand_IsTheCaseForWhoeverHasWorkThereAndTheDeskForOthers(string account, string expected)
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.HandingOver);
        using var visitor = await host.LogInAsync(account);

        var answer = await visitor.GetAsync($"cases/{caseId}/next");

        Assert.Equal(string.Format(expected, caseId), answer.Location);
    }
}
