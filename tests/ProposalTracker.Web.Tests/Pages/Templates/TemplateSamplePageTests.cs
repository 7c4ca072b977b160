using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Templates;

/// <summary>样例 of a template: the list, the editor, and who may.</summary>
public sealed class TemplateSamplePageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private const string Form = "template-sample";

    private readonly WebHostFixture _host = host;

    [Theory]
    [InlineData("templates/reply/samples", HttpStatusCode.Forbidden)]
    [InlineData("templates/reply/samples/new", HttpStatusCode.Forbidden)]
    [InlineData("templates/reply/samples/1", HttpStatusCode.Forbidden)]
    public async Task Page_ForADrafter_IsForbidden(string path, HttpStatusCode status)
    {
        using var drafter = await _host.LogInAsync("drafter");

        Assert.Equal(status, (await drafter.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("templates/nonsense/samples")]
    [InlineData("templates/nonsense/samples/new")]
    [InlineData("templates/reply/samples/999999")]
    public async Task Page_OfWhatIsNotThere_IsNotFound(string path)
    {
        using var admin = await _host.LogInAsync("admin");

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Sample_CopiedFromOneThatComes_IsOfferedInTheTrialAndThenDeleted()
    {
        using var admin = await _host.LogInAsync("admin");

        var saved = await admin.SubmitAsync("templates/promise/samples/new?from=sample", Form, new() { ["Input.Name"] = "海岛镇" });

        var list = await admin.FollowAsync(saved);
        Assert.Contains("已保存样例“海岛镇”", list.Text, StringComparison.Ordinal);
        Assert.Contains("海岛镇", (await admin.GetAsync("templates/promise")).Text, StringComparison.Ordinal);
        var own = Regex.Match(list.Html, "href=\"(/templates/promise/samples/\\d+)\"").Groups[1].Value;
        await admin.SubmitAsync(own, "delete-sample", []);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(own)).Status);
    }

    [Fact]
    public async Task Sample_WithBrokenData_IsToldAtTheFieldAndKept()
    {
        using var admin = await _host.LogInAsync("admin");

        var answer = await admin.SubmitAsync("templates/urge/samples/new", Form, new() { ["Input.Name"] = "坏的", ["Input.Json"] = "{\"单位\": }" });

        Assert.Contains("第 1 行第 8 列：不是正确的 JSON", answer.ErrorAt("Input-Json"), StringComparison.Ordinal);
        Assert.Equal("{\"单位\": }", answer.ValueOf("Input-Json"));
    }

    [Theory]
    [InlineData("templates/reply/preview.pdf?sample=sample-delegation")]
    [InlineData("templates/reply/preview.pdf?sample=nonsense")]
    public async Task Preview_OfAChosenSample_IsAPdf(string path)
    {
        using var admin = await _host.LogInAsync("admin");

        using var answer = await admin.SendAsync(HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("templates/reply/samples")]
    [InlineData("templates/reply/samples/new")]
    public async Task Page_AtAnyWidth_IsAccessibleAndDoesNotScrollSideways(string path)
    {
        var page = await OpenAsync(path, account: "admin");

        Assert.Equal((0, ""), (await OverflowAsync(page), string.Join('\n', await Axe.ViolationsAsync(page))));
        await page.SetViewportSizeAsync(390, 900);
        Assert.Equal((0, ""), (await OverflowAsync(page), string.Join('\n', await Axe.ViolationsAsync(page))));
    }

    private static Task<int> OverflowAsync(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
