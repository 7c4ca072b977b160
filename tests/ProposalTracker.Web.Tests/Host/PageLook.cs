using Microsoft.Playwright;

namespace ProposalTracker.Web.Tests.Host;

/// <summary>What is wanted of every page at every width.</summary>
public static class PageLook
{
    /// <summary>At each width the page neither scrolls sideways nor breaks a rule of accessibility.</summary>
    /// <param name="widths">Of the window, in CSS pixels.</param>
    public static async Task LooksRightAsync(this IPage page, params int[] widths)
    {
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal((width, 0, ""), (width, await page.OverflowAsync(), string.Join('\n', await Axe.ViolationsAsync(page))));
        }
    }

    /// <summary>How far the page scrolls sideways, in CSS pixels.</summary>
    public static Task<int> OverflowAsync(this IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
