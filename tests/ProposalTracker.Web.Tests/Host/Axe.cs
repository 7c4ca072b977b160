using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ProposalTracker.Web.Tests.Host;

/// <summary>Accessibility of the page as it stands, by axe, level A and AA.</summary>
internal static class Axe
{
    private const string Run =
        """
        async () => {
          const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return found.violations.flatMap(v => v.nodes.map(n => `${v.id} (${v.tags[1] ?? v.tags[0]}): ${n.target.join(' ')}: ${n.failureSummary}`));
        }
        """;

    /// <summary>One line per violation; empty when there are none. Frames are left out: a PDF is not a page.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // Evaluated through the browser's protocol, because the page's own policy forbids a foreign script.
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        var found = await page.EvaluateAsync<JsonElement>(Run);
        return [.. found.EnumerateArray().Select(violation => violation.ToString())];
    }
}
