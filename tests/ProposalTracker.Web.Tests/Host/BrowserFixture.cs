using Microsoft.Playwright;

namespace ProposalTracker.Web.Tests.Host;

/// <summary>
/// One Chromium for all browser tests: the program named by PROPOSALTRACKER_CHROMIUM, else /usr/bin/chromium.
/// Without it the tests skip visibly, unless PROPOSALTRACKER_REQUIRE_BROWSER=1.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string Executable = Environment.GetEnvironmentVariable("PROPOSALTRACKER_CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        // Busy build machines need more than the usual five seconds.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Flags });
    }

    /// <summary>A fresh window with its own cookies and storage; whoever opens it closes it.</summary>
    /// <param name="address">The pages are opened by path from here.</param>
    /// <param name="script">Whether JavaScript runs.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    public async Task<IBrowserContext> OpenAsync(Uri address, bool script, int width)
    {
        if (_browser is null)
        {
            var isRequired = Environment.GetEnvironmentVariable("PROPOSALTRACKER_REQUIRE_BROWSER") == "1";
            Assert.False(isRequired, $"A browser is required here, but there is none at {Executable}.");
            Assert.Skip($"No browser at {Executable}; name one in PROPOSALTRACKER_CHROMIUM.");
        }
        var window = await _browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = script,
            Locale = "zh-CN",
            ViewportSize = new() { Width = width, Height = 900 },
        });
        // A machine that builds beside its tests may be slow.
        window.SetDefaultTimeout(60_000);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
