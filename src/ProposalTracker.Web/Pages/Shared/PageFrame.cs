namespace ProposalTracker.Web.Pages.Shared;

/// <summary>What the layout shows around every page: who works here, and where he can go.</summary>
/// <param name="UserKey">Stable key of the person; local copies of half-written texts are kept under it. Null: nobody is logged in.</param>
/// <param name="UserName">Name as shown in the bar; null when nobody is logged in.</param>
/// <param name="UnitName">The unit for which the person acts.</param>
/// <param name="Roles">Roles in that unit, in words (承办人, 核稿人 …).</param>
/// <param name="WorkItemCount">Open 待办 of the person and the unit.</param>
/// <param name="OverdueCount">How many of them are overdue.</param>
/// <param name="Menu">Left menu, in order.</param>
public sealed record PageFrame(
    string? UserKey,
    string? UserName,
    string? UnitName,
    IReadOnlyList<string> Roles,
    int WorkItemCount,
    int OverdueCount,
    IReadOnlyList<MenuEntry> Menu)
{
    /// <summary>The name of the system on the screen.</summary>
    public const string SystemName = "代表建议办理平台";

    /// <summary>Nobody is logged in: no menu, no counts.</summary>
    public static PageFrame Anonymous { get; } = new(null, null, null, [], 0, 0, []);

    public bool IsLoggedIn => UserName is not null;
}

/// <summary>One line of the left menu.</summary>
/// <param name="Label">The words.</param>
/// <param name="Href">Path from the root; the entry is current on this path and below it.</param>
/// <param name="Count">Shown beside the words when above zero.</param>
/// <param name="CountMeaning">What is counted, read aloud with the number: 件待办, 件超期.</param>
/// <param name="Group">Heading above the first entry of a group; null for none.</param>
/// <param name="IsOverdue">The count is of overdue things and shown in red.</param>
public sealed record MenuEntry(string Label, string Href, int Count = 0, string CountMeaning = "件待办", string? Group = null, bool IsOverdue = false);

/// <summary>Loads the frame for the request at hand; the desk registers the real one, <see cref="PageFrame.Anonymous"/> otherwise.</summary>
public delegate Task<PageFrame> PageFrameLoader(CancellationToken cancellationToken);
