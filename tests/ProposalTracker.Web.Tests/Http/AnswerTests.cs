using System.Net;
using System.Text.RegularExpressions;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Http;

/// <summary>What every answer of the program has in common.</summary>
public sealed partial class AnswerTests(WebHostFixture host)
{
    [Theory]
    [InlineData("components")]
    [InlineData("no-such-page")]
    [InlineData("css/base.css")]
    public async Task Policy_OfEveryAnswer_AllowsNothingInlineAndNothingForeign(string path)
    {
        using var client = host.Client();

        using var answer = await client.GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches("^default-src 'none'; script-src 'self'; style-src 'self'; .*frame-ancestors 'none'$", policy);
    }

    [Fact]
    public async Task Policy_OfAPdf_LetsOurOwnPagesFrameIt()
    {
        using var client = host.Client();

        using var answer = await client.GetAsync("components/sample.pdf");

        Assert.EndsWith("frame-ancestors 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("components")]
    [InlineData("errors/500")]
    public async Task Html_OfAPage_HasNoInlineScriptAndNoStyle(string path)
    {
        using var client = host.Client();

        var html = await client.GetStringAsync(path);

        Assert.DoesNotMatch(Inline(), html);
    }

    [Fact]
    public async Task Html_OfAPage_HasChineseAsItIs()
    {
        using var client = host.Client();

        var html = await client.GetStringAsync("components");

        Assert.Contains("关于优化中心城区公交线网布局的建议", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-page", HttpStatusCode.NotFound, "没有找到这个页面")]
    [InlineData("errors/403", HttpStatusCode.OK, "您没有权限查看这一页")]
    [InlineData("errors/500", HttpStatusCode.OK, "系统出错了")]
    public async Task ErrorPage_OfEachKind_SpeaksChinese(string path, HttpStatusCode status, string title)
    {
        using var visitor = await host.LogInAsync("clerk");

        var answer = await visitor.GetAsync(path);

        Assert.Equal(status, answer.Status);
        Assert.Contains(title, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ping_WithoutALogin_AnswersThatNobodyIsLoggedIn()
    {
        using var client = host.Client();

        var answer = await client.GetStringAsync("ping");

        Assert.Equal("""{"user":null}""", answer);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefusedAndGivesTheTextBack()
    {
        using var client = host.Client();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "return-example", ["Input.Reason"] = "写了很久的一段理由" });

        using var answer = await client.PostAsync("components", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("写了很久的一段理由", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithADateThatIsNone_SaysSoAtTheFieldAndKeepsTheText()
    {
        using var client = host.Client();
        var token = FormToken.In(await client.GetStringAsync("components"));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "return-example",
            ["__RequestVerificationToken"] = token,
            ["Input.AskedOn"] = "去年冬天",
        });

        using var answer = await client.PostAsync("components", form);

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Matches("""id="Input-AskedOn-error">填写的内容无法识别""", html);
        Assert.Contains("""value="去年冬天""", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("components?page=abc&sort=%00")]
    [InlineData("components?page=-3")]
    [InlineData("components?page=999999999999")]
    [InlineData("components?q=%E4%BD%A0&q=%ff%fe&sort=no-such-column")]
    public async Task List_WithAnOddAddress_IsShownAllTheSame(string path)
    {
        using var client = host.Client();

        using var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [GeneratedRegex("""<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|href="javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
