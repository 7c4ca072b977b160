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
    protected async Task<IPage> OpenAsync(string path, bool script = true, int width = 1440)
    {
        var window = await browser.OpenAsync(host.Address, script, width);
        _windows.Add(window);
        var page = await window.NewPageAsync();
        await page.GotoAsync(path);
        if (script)
            await page.Locator("html[data-script]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
            await window.CloseAsync();
        GC.SuppressFinalize(this);
    }
}
