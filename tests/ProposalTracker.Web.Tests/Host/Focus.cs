using Microsoft.Playwright;

namespace ProposalTracker.Web.Tests.Host;

/// <summary>
/// Where the cursor is, whether or not the window is the one in front: Chromium gives the focus of the machine to one
/// window at a time, and tests open several.
/// </summary>
internal static class Focus
{
    /// <summary>Waits until an element that the selector names has the cursor; fails after the page's own time limit.</summary>
    public static Task HasFocusAsync(this IPage page, string selector) =>
        page.WaitForFunctionAsync("selector => document.activeElement !== null && document.activeElement.matches(selector)", selector);
}
