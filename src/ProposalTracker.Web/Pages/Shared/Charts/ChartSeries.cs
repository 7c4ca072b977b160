namespace ProposalTracker.Web.Pages.Shared.Charts;

/// <summary>One line of values, or one kind of piece in stacked bars.</summary>
/// <param name="Name">As in the legend.</param>
/// <param name="Values">One per category, in their order; null: not known, and not drawn.</param>
/// <param name="Tone">Colour by meaning; <see cref="Tone.Overdue"/> alone is red.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, Tone Tone = Tone.Active)
{
    /// <summary>Values from whole numbers.</summary>
    public static ChartSeries Of(string name, IEnumerable<int> values, Tone tone = Tone.Active) => new(name, [.. values.Select(value => (double?)value)], tone);
}

/// <summary>One category: its words, and the list behind it for those who want to look.</summary>
public sealed record ChartCategory(string Label, string? Href = null);
