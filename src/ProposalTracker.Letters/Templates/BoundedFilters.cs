using System.Collections;
using System.Globalization;

namespace ProposalTracker.Letters.Templates;

/// <summary>
/// Liquid filters that can double a text or a list, with a bound. The library takes them before its own; the names of
/// the methods are the names of the filters.
/// </summary>
internal static class BoundedFilters
{
    private const int MostItems = 10_000;

    public static string Append(string? input, string? value) => Both(input, value);

    public static string Prepend(string? input, string? value) => Both(value, input);

    public static string? Replace(string? input, string? find, string? replacement = "")
    {
        if (string.IsNullOrEmpty(input) || string.IsNullOrEmpty(find))
            return input;
        BoundedText.Require(((long)input.Length / find.Length * (replacement?.Length ?? 0)) + input.Length);
        return input.Replace(find, replacement, StringComparison.Ordinal);
    }

    public static string? Join(IEnumerable? input, string? separator = " ")
    {
        if (input is null or string)
            return input as string;
        using var text = new BoundedText();
        var isFirst = true;
        foreach (var item in input)
        {
            if (!isFirst)
                text.Write(separator);
            text.Write(Convert.ToString(item, CultureInfo.InvariantCulture));
            isFirst = false;
        }

        return text.ToString();
    }

    public static IEnumerable? Concat(IEnumerable? input, IEnumerable? other)
    {
        var all = Items(input).Concat(Items(other)).Take(MostItems + 1).ToList();
        return all.Count <= MostItems ? all : throw new TemplateLimitException($"列表超过 {MostItems} 项。");
    }

    private static IEnumerable<object?> Items(IEnumerable? list) => list?.Cast<object?>() ?? [];

    private static string Both(string? one, string? other)
    {
        BoundedText.Require((long)(one?.Length ?? 0) + (other?.Length ?? 0));
        return one + other;
    }
}
