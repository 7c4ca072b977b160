using System.Net;
using ProposalTracker.Features.Demo;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.LogIn;

public sealed class LogInPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task LogIn_WithTheRightPassword_LeadsToTheDesk()
    {
        using var visitor = Nobody();

        var answer = await visitor.SubmitAsync("login", "login", Typed("office", DemoOffice.Password));

        Assert.Equal((HttpStatusCode.Redirect, "/desk"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task LogIn_FromAnotherPage_LeadsBackToIt()
    {
        using var visitor = Nobody();
        var asked = await visitor.GetAsync("cases?q=1");

        var answer = await visitor.SubmitAsync(asked.Location ?? "", "login", Typed("office", DemoOffice.Password));

        Assert.Equal("/cases?q=1", answer.Location);
    }

    [Fact]
    public async Task LogIn_FromAForeignAddress_StaysWithUs()
    {
        using var visitor = Nobody();

        var answer = await visitor.SubmitAsync("login?from=https://example.org/", "login", Typed("office", DemoOffice.Password));

        Assert.Equal("/desk", answer.Location);
    }

    [Fact]
    public async Task LogIn_WithAWrongPassword_SaysSoAtTheFieldAndKeepsTheName()
    {
        using var visitor = Nobody();

        var answer = await visitor.SubmitAsync("login", "login", Typed("admin", "wrong"));

        Assert.Equal(("登录名或密码不对，请重新输入。", "admin"), (answer.ErrorAt("Input-Password"), answer.ValueOf("Input-LoginName")));
    }

    [Fact]
    public async Task LogIn_Page_HasNoAccessibilityViolations()
    {
        var page = await OpenAsync("login");

        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    private Visitor Nobody()
    {
        var cookies = new CookieContainer();
        return new Visitor(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = _host.Address }, cookies);
    }

    private static Dictionary<string, string> Typed(string name, string password) => new() { ["Input.LoginName"] = name, ["Input.Password"] = password };
}
