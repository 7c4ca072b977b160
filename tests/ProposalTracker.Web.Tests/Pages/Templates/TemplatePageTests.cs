using System.Net;
using Microsoft.Playwright;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Templates;

/// <summary>公文模板: the editor with and without script, and the versions.</summary>
public sealed class TemplatePageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private const string Sound = "=== title\n{{ 单位 }}关于办理情况的函\n=== salutation\n王小明代表\n=== body\n已办理。\n";

    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task List_ForTheAdministrator_LeadsToEveryKind()
    {
        using var admin = await _host.LogInAsync("admin");

        var page = await admin.GetAsync("/templates");

        Assert.Contains("会办意见函 第 ", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/templates/feedbackform\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_WithoutScript_TellsPlaceAndReasonAndKeepsTheText()
    {
        using var admin = await _host.LogInAsync("admin");

        var answer = await admin.SubmitAsync("/templates/urge", "publish-template", Typed("Try", Sound + "{{ 没有的资料 }}"));

        Assert.Contains("第 7 行第 4 列 没有“没有的资料”的值", answer.Text, StringComparison.Ordinal);
        Assert.Contains("没有的资料", answer.ValueOf("Input-Source"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_WithoutScript_ShowsTheNewLetter()
    {
        using var admin = await _host.LogInAsync("admin");

        var answer = await admin.SubmitAsync("/templates/urge", "publish-template", Typed("Try", Sound));

        Assert.Contains("试排结果", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/templates/urge/preview.pdf?tried=true")).Status);
    }

    [Fact]
    public async Task Publishing_AndRestoring_MakesTwoVersionsThatCanBeCompared()
    {
        using var admin = await _host.LogInAsync("admin");
        await admin.SubmitAsync("/templates/opinion", "publish-template", Typed("Publish", Sound, "换新格式"));

        var restored = await admin.SubmitAsync("/templates/opinion?from=1", "publish-template", new() { ["Input.Step"] = "Publish" });

        var versions = await admin.GetAsync("/templates/opinion/versions?older=1&newer=2");
        Assert.Equal((HttpStatusCode.Redirect, "/templates/opinion"), (restored.Status, restored.Location));
        Assert.Contains("第 3 版", versions.Text, StringComparison.Ordinal);
        Assert.Contains("恢复第 1 版", versions.Text, StringComparison.Ordinal);
        Assert.Contains("diff-line", versions.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_OverAnothersVersion_ShowsBothTexts()
    {
        using var admin = await _host.LogInAsync("admin");
        var shown = (await admin.GetAsync("/templates/promise")).Form("publish-template");
        await admin.SubmitAsync("/templates/promise", "publish-template", Typed("Publish", Sound, "先发布的"));

        var answer = await admin.PostAsync("/templates/promise", shown, Typed("Publish", Sound.Replace("已办理", "后写的", StringComparison.Ordinal), "后发布的"));

        Assert.Contains("别人已经发布了第 2 版", answer.Text, StringComparison.Ordinal);
        Assert.Contains("后写的", answer.ValueOf("Input-Source"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_AnError_IsToldAtItsPlaceAtOnce()
    {
        var page = await OpenAsync("templates/return", account: "admin");

        await page.GetByLabel("模板（Liquid）").FillAsync(Sound + "{% if 单位 %}");

        await page.GetByRole(AriaRole.Link, new() { Name = "第 7 行第 1 列" }).ClickAsync();
        Assert.Equal(Sound.Length, await page.EvaluateAsync<int>("document.querySelector('#Input-Source').selectionStart"));
    }

    [Fact]
    public async Task Typing_ASoundText_RenewsThePreview()
    {
        var page = await OpenAsync("templates/return", account: "admin");

        var preview = page.WaitForRequestAsync(request => request.Url.Contains("preview.pdf?tried=true", StringComparison.Ordinal));
        await page.GetByLabel("模板（Liquid）").FillAsync(Sound);

        await preview;
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "试排结果" })).ToBeVisibleAsync();
    }

    private static Dictionary<string, string> Typed(string step, string source, string? why = null)
    {
        var typed = new Dictionary<string, string> { ["Input.Step"] = step, ["Input.Source"] = source };
        if (why is not null)
            typed["Input.Why"] = why;
        return typed;
    }
}
