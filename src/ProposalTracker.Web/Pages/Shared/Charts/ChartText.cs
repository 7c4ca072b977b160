using Microsoft.AspNetCore.Components;

namespace ProposalTracker.Web.Pages.Shared.Charts;

/// <summary>Words in drawings; Razor keeps the element name <c>text</c> for itself.</summary>
internal static class ChartText
{
    /// <param name="words">What stands there.</param>
    /// <param name="x">Anchor in drawing units.</param>
    /// <param name="y">Baseline in drawing units.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="cssClass">Look: axis, label, value.</param>
    public static RenderFragment At(string words, double x, double y, string anchor, string cssClass) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Units(x));
        builder.AddAttribute(2, "y", Units(y));
        builder.AddAttribute(3, "text-anchor", anchor);
        builder.AddAttribute(4, "class", cssClass);
        builder.AddContent(5, words);
        builder.CloseElement();
    };

    /// <summary>A measure as SVG wants it.</summary>
    public static string Units(double measure) => measure.ToString("0.##");

    /// <summary>A value as people read it: at most one decimal, with the unit.</summary>
    public static string Value(double? value, string unit) => value is null ? "—" : value.Value.ToString("0.#") + unit;

    /// <summary>The first characters, so that a long name does not run into the drawing; the table has it whole.</summary>
    public static string Short(string words, int characters) => words.Length <= characters ? words : words[..(characters - 1)] + "…";
}
