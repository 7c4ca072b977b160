using System.Net;
using System.Text.RegularExpressions;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Templates;

/// <summary>样例 of a template: the list and the editor.</summary>
public sealed class TemplateSamplePageTests(WebHostFixture host)
{
    private const string Form = "template-sample";

    [Fact]
    public async Task Sample_CopiedFromOneThatComes_IsOfferedInTheTrialAndThenDeleted()
    {
        using var admin = await host.LogInAsync("admin");

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
        using var admin = await host.LogInAsync("admin");

        var answer = await admin.SubmitAsync("templates/urge/samples/new", Form, new() { ["Input.Name"] = "坏的", ["Input.Json"] = "{\"单位\": }" });

        Assert.Contains("第 1 行第 8 列：不是正确的 JSON", answer.ErrorAt("Input-Json"), StringComparison.Ordinal);
        Assert.Equal("{\"单位\": }", answer.ValueOf("Input-Json"));
    }

    [Theory]
    [InlineData("templates/reply/preview.pdf?sample=sample-delegation")]
    [InlineData("templates/reply/preview.pdf?sample=nonsense")]
    public async Task Preview_OfAChosenSample_IsAPdf(string path)
    {
        using var admin = await host.LogInAsync("admin");

        using var answer = await admin.SendAsync(HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }
}
