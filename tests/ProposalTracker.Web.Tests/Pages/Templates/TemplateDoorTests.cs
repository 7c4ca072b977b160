using System.Net;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Templates;

/// <summary>Pages of 公文模板: who may, what is not there, and how they look.</summary>
public sealed class TemplateDoorTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Theory]
    [InlineData("templates")]
    [InlineData("templates/reply")]
    [InlineData("templates/reply/versions")]
    [InlineData("templates/reply/preview.pdf")]
    [InlineData("templates/reply/samples")]
    [InlineData("templates/reply/samples/new")]
    [InlineData("templates/reply/samples/1")]
    public async Task Page_ForADrafter_IsForbidden(string path)
    {
        using var drafter = await _host.LogInAsync("drafter");

        Assert.Equal(HttpStatusCode.Forbidden, (await drafter.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("templates/nonsense")]
    [InlineData("templates/nonsense/versions")]
    [InlineData("templates/nonsense/preview.pdf")]
    [InlineData("templates/nonsense/samples")]
    [InlineData("templates/nonsense/samples/new")]
    [InlineData("templates/reply/samples/999999")]
    public async Task Page_OfWhatIsNotThere_IsNotFound(string path)
    {
        using var admin = await _host.LogInAsync("admin");

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("templates")]
    [InlineData("templates/reply")]
    [InlineData("templates/reply/versions")]
    [InlineData("templates/reply/samples")]
    [InlineData("templates/reply/samples/new")]
    public async Task Page_AtAnyWidth_IsAccessibleAndDoesNotScrollSideways(string path)
    {
        var page = await OpenAsync(path, account: "admin");

        await page.LooksRightAsync(1440, 390);
    }
}
