using Microsoft.Playwright;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.CoHandling;

public sealed class GiveOpinionPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Page_OfACoHandler_SaysToWhomAndHasItsContact()
    {
        var (_, path) = await _host.Stage.SharedWorkAsync(CaseTasks.GiveOpinion);
        using var visitor = await _host.LogInAsync("zuzhi");

        var page = await visitor.GetAsync(path);

        Assert.Contains("交市民政局的会办意见", page.Text, StringComparison.Ordinal);
        Assert.Equal("值班经办人", page.ValueOf("Input-ContactName"));
    }

    [Fact]
    public async Task Form_FilledInRight_GivesTheOpinionToTheLead()
    {
        var (caseId, path) = await _host.Stage.WorkAsync(CaseTasks.GiveOpinion);
        using var coHandler = await _host.LogInAsync("zuzhi");
        using var lead = await _host.LogInAsync("drafter");

        await coHandler.SubmitAsync(path, "give-opinion", new()
        {
            ["Input.Text"] = "同意采纳，已列入计划。",
            ["Input.LetterNumber"] = "中组函〔2023〕12号",
            ["Input.SignerName"] = "分管负责人",
            ["Input.ContactPhone"] = "88330000",
        });

        var page = await lead.GetAsync($"cases/{caseId}");
        Assert.Matches("会办意见 2023-05-3.* 中组函〔2023〕12号 同意采纳，已列入计划。 签发人：分管负责人 联系人：值班经办人 88330000", page.Text);
    }

    [Fact]
    public async Task Form_WithoutAnOpinion_SaysSoAtTheFieldAndKeepsTheRest()
    {
        var (_, path) = await _host.Stage.SharedWorkAsync(CaseTasks.GiveOpinion);
        using var visitor = await _host.LogInAsync("zuzhi");

        var page = await visitor.SubmitAsync(path, "give-opinion", new() { ["Input.Text"] = " ", ["Input.SignerName"] = "分管负责人" });

        Assert.Equal(("请填写会办意见。", "分管负责人"), (page.ErrorAt("Input-Text"), page.ValueOf("Input-SignerName")));
    }

    [Fact]
    public async Task Form_WithATooLongOpinion_SaysSoAtTheFieldAndKeepsIt()
    {
        var (_, path) = await _host.Stage.SharedWorkAsync(CaseTasks.GiveOpinion);
        using var visitor = await _host.LogInAsync("zuzhi");
        var text = new string('长', 20_001);

        var page = await visitor.SubmitAsync(path, "give-opinion", new() { ["Input.Text"] = text });

        Assert.Equal(("会办意见不能超过 20000 个字。", text), (page.ErrorAt("Input-Text"), page.ValueOf("Input-Text")));
    }

    [Fact]
    public async Task Opinion_HalfWritten_IsThereAgainInAnotherBrowser()
    {
        var (_, path) = await _host.Stage.WorkAsync(CaseTasks.GiveOpinion);
        var first = await OpenAsync(path, account: "zuzhi");
        await first.Locator("#Input-Text").FillAsync("写到一半的会办意见");
        await Assertions.Expect(first.Locator("#form-give-opinion > .form-buttons [data-autosave-state]")).ToContainTextAsync("草稿已保存");

        var second = await OpenAsync(path, account: "zuzhi");

        await Assertions.Expect(second.Locator("#Input-Text")).ToHaveValueAsync("写到一半的会办意见");
    }
}
