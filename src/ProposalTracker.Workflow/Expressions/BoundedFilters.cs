using System.Globalization;
using System.Text.Json;
using DotLiquid;
using DotLiquid.Util;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>
/// Liquid filters that can double a text, with a bound; the date, by the clock of the step; and <c>json</c>, which Elsa has.
/// DotLiquid takes them before its own; the names of the methods are the names of the filters.
/// </summary>
public static class BoundedFilters
{
    /// <summary>The register that holds the instant of the step, UTC.</summary>
    internal const string Clock = "clock";

    private const int MaxLength = 256 * 1024;
    private static readonly HashSet<string> Known = new(
        typeof(StandardFilters).GetMethods().Concat(typeof(BoundedFilters).GetMethods()).Where(method => method.IsStatic).Select(method => method.Name),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is a filter of that name, as a template writes it: <c>divided_by</c>.</summary>
    internal static bool Knows(string name) => Known.Contains(name.Replace("_", "", StringComparison.Ordinal));

    /// <summary>A format with percent signs is Liquid's own (<c>%Y-%m-%d</c>), as in Elsa; any other is .NET's.</summary>
    public static object? Date(Context context, object? input, string? format)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = Convert.ToString(input, CultureInfo.InvariantCulture);
        if (string.IsNullOrWhiteSpace(format) || InstantOf(context, text) is not { } instant)
            return input;
        return format.Contains('%', StringComparison.Ordinal)
            ? instant.ToStrFTime(format, CultureInfo.InvariantCulture)
            : instant.ToString(format, CultureInfo.InvariantCulture);
    }

    public static string Json(object? input)
    {
        using var writer = new BoundedWriter(MaxLength);
        writer.Write(JsonSerializer.Serialize(input, Expressions.Json.Relaxed));
        return writer.ToString();
    }

    public static string? Append(string? input, string? value) => Join(input, value);

    public static string? Prepend(string? input, string? value) => Join(value, input);

    public static string? Replace(string? input, string? find, string? replacement = "")
    {
        if (string.IsNullOrEmpty(input) || string.IsNullOrEmpty(find))
            return input;
        var most = ((long)input.Length / find.Length * (replacement?.Length ?? 0)) + input.Length;
        return most > MaxLength ? throw TooLong() : input.Replace(find, replacement, StringComparison.Ordinal);
    }

    public static string? Join(System.Collections.IEnumerable? input, string? separator = "")
    {
        if (input is null)
            return null;
        using var writer = new BoundedWriter(MaxLength);
        var isFirst = true;
        foreach (var item in input)
        {
            if (!isFirst)
                writer.Write(separator);
            writer.Write(Convert.ToString(item, CultureInfo.InvariantCulture));
            isFirst = false;
        }

        return writer.ToString();
    }

    private static DateTime? InstantOf(Context context, string? text)
    {
        if (text?.ToUpperInvariant() is "NOW" or "TODAY")
            return (DateTime)context.Registers[Clock];
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault;
        return DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var instant) ? instant : null;
    }

    private static string? Join(string? one, string? other) =>
        (one?.Length ?? 0) + (other?.Length ?? 0) > MaxLength ? throw TooLong() : one + other;

    private static ActivityFailedException TooLong() => new("expression-limit", $"表达式的中间结果超过 {MaxLength} 个字符，已停止。");
}
