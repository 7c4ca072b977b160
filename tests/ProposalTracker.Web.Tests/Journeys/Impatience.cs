using System.Text.RegularExpressions;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>How people walk the seed case at servers that die under them: they find their work again and send the same form once more.</summary>
internal static class Impatience
{
    /// <summary>The page of a step; a step's word is looked up on the person's desk.</summary>
    public static async Task<string> PathAsync(Visitor visitor, SeedStep step)
    {
        if (step.Page.StartsWith('/'))
            return step.Page;
        var desk = await visitor.GetAsync("/desk");
        var link = Regex.Match(desk.Html, $"href=\"(/[a-z-]+/[0-9]+/{step.Page})\"");
        Assert.True(link.Success, $"{step.Page} was expected on the desk: {desk.Text}");
        return link.Groups[1].Value;
    }

    /// <returns>Null where the server died before it answered.</returns>
    public static async Task<PageAnswer?> AnswerAsync(Task<PageAnswer> sending)
    {
        try
        {
            return await sending;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
