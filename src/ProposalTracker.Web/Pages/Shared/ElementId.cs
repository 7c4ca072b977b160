namespace ProposalTracker.Web.Pages.Shared;

/// <summary>Ids that are unique in a page, for labels and descriptions that nobody links to from outside.</summary>
internal static class ElementId
{
    private static int _last;

    public static string Next(string prefix) => $"{prefix}-{(uint)Interlocked.Increment(ref _last)}";

    /// <summary>The id of a form field from its posted name: <c>Input.Items[0].Text</c> → <c>Input-Items-0--Text</c>.</summary>
    public static string ForField(string name) => name.Replace('.', '-').Replace('[', '-').Replace(']', '-');
}
