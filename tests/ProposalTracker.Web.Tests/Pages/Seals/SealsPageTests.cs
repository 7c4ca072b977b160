using System.Net;
using Microsoft.Playwright;
using ProposalTracker.TestSupport;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Seals;

/// <summary>印章 in the browser. The unit is one whose letters no other test looks at.</summary>
public sealed class SealsPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Seal_Uploaded_IsShownAndServed()
    {
        var page = await OpenAsync("seals", account: "zhujian-office");
        await page.Locator("#Input-Picture").SetInputFilesAsync(new FilePayload { Name = "seal.png", MimeType = "image/png", Buffer = SealPng.Square(200) });
        await page.GetByRole(AriaRole.Button, new() { Name = "启用新图片" }).ClickAsync();
        var picture = page.GetByRole(AriaRole.Img, new() { Name = "印章" }).First;
        await picture.WaitForAsync();

        var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), await picture.GetAttributeAsync("src")).ToString());

        Assert.Equal("image/png", answer.Headers["content-type"]);
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task Seal_ThatIsNoPicture_SaysSoAtTheField()
    {
        var page = await OpenAsync("seals", account: "zhujian-office");
        await page.Locator("#Input-Picture").SetInputFilesAsync(new FilePayload { Name = "seal.png", MimeType = "image/png", Buffer = [.. "<script>alert(1)</script>"u8] });

        await Assertions.Expect(page.GetByText("seal.png：印章图片须为 PNG")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Seal_ThatIsNoPictureWithoutScript_SaysSoAtTheField()
    {
        using var office = await _host.LogInAsync("zhujian-office");

        var answer = await office.UploadAsync("seals", "seal", [], "Input.Picture", "seal.png", [1, 2, 3]);

        Assert.Contains("须为 PNG", answer.ErrorAt("Input-Picture"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ForWhoKeepsNoSeal_IsForbidden()
    {
        using var drafter = await _host.LogInAsync("drafter");

        Assert.Equal(HttpStatusCode.Forbidden, (await drafter.GetAsync("seals")).Status);
    }
}
