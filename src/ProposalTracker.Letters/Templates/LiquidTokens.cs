using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Templates;

/// <summary>
/// Finds where a template is wrong, since the library's errors carry no position: first by matching the tags that
/// open and close, then by parsing each tag on its own.
/// </summary>
internal static partial class LiquidTokens
{
    private const int LongestSource = 200_000;
    private const int DeepestNesting = 50;
    private static readonly string[] Blocks = ["if", "unless", "for", "case", "capture", "comment", "raw", "tablerow", "ifchanged", "literal"];
    private static readonly string[] Inner = ["else", "elsif", "when"];

    public static TemplateFault? FindFault(string file, string source)
    {
        if (source.Length > LongestSource)
            return new TemplateFault(file, 1, 1, $"模板超过 {LongestSource} 字。");
        var open = new Stack<(string Name, int Offset)>();
        var end = 0;
        foreach (Match token in Token().Matches(source))
        {
            end = token.Index + token.Length;
            var message = token.Groups["tag"] is { Success: true } tag
                ? FaultOfTag(tag.Value, token, open)
                : FaultOfPiece(token.Value, open);
            if (message is not null)
                return TemplateFault.At(file, source, token.Index, message);
        }

        if (Opening().Match(source, end) is { Success: true } unclosed)
            return TemplateFault.At(file, source, unclosed.Index, $"“{unclosed.Value}”没有结束。");
        return open.TryPop(out var last) ? TemplateFault.At(file, source, last.Offset, $"标签“{last.Name}”没有用“end{last.Name}”结束。") : null;
    }

    /// <summary>Offset of the tag that holds the name, or 0.</summary>
    public static int Find(string source, string? name)
    {
        if (name is null)
            return 0;
        var holder = Token().Matches(source).FirstOrDefault(token => token.Value.Contains(name, StringComparison.Ordinal));
        return holder is null ? 0 : holder.Index + holder.Value.IndexOf(name, StringComparison.Ordinal);
    }

    private static string? FaultOfTag(string name, Match token, Stack<(string Name, int Offset)> open)
    {
        if (name.StartsWith("end", StringComparison.Ordinal))
        {
            if (!open.TryPeek(out var last) || "end" + last.Name != name)
                return $"“{name}”前面没有对应的“{name[3..]}”。";
            open.Pop();
            return null;
        }

        if (IsLiteral(open) || Inner.Contains(name))
            return open.Count == 0 ? $"“{name}”不在任何条件里。" : null;
        if (!Blocks.Contains(name))
            return LiquidText.FaultOf(token.Value);
        open.Push((name, token.Index));
        return open.Count > DeepestNesting ? $"嵌套超过 {DeepestNesting} 层。" : LiquidText.FaultOf($"{token.Value}{{% end{name} %}}");
    }

    private static string? FaultOfPiece(string piece, Stack<(string Name, int Offset)> open) =>
        IsLiteral(open) ? null : LiquidText.FaultOf(piece);

    // Inside comment and raw nothing is a tag but the end.
    private static bool IsLiteral(Stack<(string Name, int Offset)> open) =>
        open.TryPeek(out var last) && last.Name is ("comment" or "raw" or "literal");

    [GeneratedRegex(@"\{%-?\s*(?<tag>\w*).*?%\}|\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"\{[{%]")]
    private static partial Regex Opening();
}
