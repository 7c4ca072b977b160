using System.Text.RegularExpressions;

namespace ProposalTracker.Web.Tests.Host;

/// <summary>Reads the antiforgery token that a page put into its forms.</summary>
internal static partial class FormToken
{
    public static string In(string html) => Token().Match(html).Groups[1].Value;

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
