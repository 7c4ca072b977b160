using System.Globalization;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>
/// Liquid filters that can double a text, with a bound. DotLiquid takes them before its own; the names of the methods
/// are the names of the filters.
/// </summary>
public static class BoundedFilters
{
    private const int MaxLength = 256 * 1024;

    public static string? Append(string? input, string? value) => Join(input, value);

    public static string? Prepend(string? input, string? value) => Join(value, input);

    public static string? Replace(string? input, string? find, string? replacement = "")
    {
        if (string.IsNullOrEmpty(input) || string.IsNullOrEmpty(find))
            return input;
        var most = ((long)input.Length / find.Length * (replacement?.Length ?? 0)) + input.Length;
        return most > MaxLength ? throw TooLong() : input.Replace(find, replacement, StringComparison.Ordinal);
    }

    public static string? Join(System.Collections.IEnumerable? input, string? separator = " ")
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

    private static string? Join(string? one, string? other) =>
        (one?.Length ?? 0) + (other?.Length ?? 0) > MaxLength ? throw TooLong() : one + other;

    private static ActivityFailedException TooLong() => new("expression-limit", $"表达式的中间结果超过 {MaxLength} 个字符，已停止。");
}
