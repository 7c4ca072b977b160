using Microsoft.Playwright;

namespace ProposalTracker.Web.Tests.Host;

/// <summary>Opens windows and closes them after each test.</summary>
public abstract class BrowserTest(WebHostFixture host, BrowserFixture browser) : IAsyncDisposable
{
    private readonly List<IBrowserContext> _windows = [];

    /// <summary>A page of the program in a fresh window with its own cookies and storage.</summary>
    /// <param name="path">From the root, without the slash.</param>
    /// <param name="script">Whether JavaScript runs; when it does, the page's own scripts have started.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="account">Login name of the person at the browser; null: nobody is logged in.</param>
    protected async Task<IPage> OpenAsync(string path, bool script = true, int width = 1440, string? account = null)
    {
        var window = await browser.OpenAsync(host.Address, script, width);
        _windows.Add(window);
        if (account is not null)
            await LogInAsync(window, account);
        var page = await window.NewPageAsync();
        await page.GotoAsync(path.TrimStart('/'), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        if (script)
            await page.Locator("html[data-script]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    private async Task LogInAsync(IBrowserContext window, string account)
    {
        using var visitor = await host.LogInAsync(account);
        await window.AddCookiesAsync(visitor.Cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = host.Address.ToString() }));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
            await window.CloseAsync();
        GC.SuppressFinalize(this);
    }
}
