using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalTracker.Domain.Numbering;

/// <summary>A stretch of literal text, or one placeholder, of a number pattern.</summary>
/// <param name="Name">Name of the placeholder; null for literal text.</param>
/// <param name="Literal">The literal text, or the placeholder as written.</param>
/// <param name="Format">What stands after the colon; null for none.</param>
internal sealed partial record NumberPatternPiece(string? Name, string Literal, string? Format)
{
    public const string Year = "year";
    public const string Seq = "seq";
    public const string Term = "term";
    public const string Session = "session";
    public const string Word = "word";

    public static readonly IReadOnlyList<string> Names = [Year, Seq, Term, Session, Word];

    public int Width => Format?.Length ?? 0;

    /// <summary>Whether its number of digits is not known beforehand, so that two of them with only digits between cannot be told apart.</summary>
    public bool IsOpenEnded => Name is Seq || (Name is Term or Session && Format is null);

    public string ReadingExpression => Name switch
    {
        null => Regex.Escape(Literal),
        Word => @"(?<word>[^\s0-9〔〕]+?)",
        Year => "(?<year>[12][0-9]{3})",
        Seq when Width > 1 => $"(?<seq>[0-9]{{{Width}}}|[1-9][0-9]{{{Width},8}})",
        _ when Name != Seq && Format is not null => $"(?<{Name}>[0-9]{{{Width}}})",
        _ => $"(?<{Name}>[1-9][0-9]{{0,8}})",
    };

    public static IReadOnlyList<NumberPatternPiece> Split(string text)
    {
        List<NumberPatternPiece> pieces = [];
        var end = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            if (match.Index > end)
                pieces.Add(new NumberPatternPiece(null, text[end..match.Index], null));
            var format = match.Groups["format"];
            pieces.Add(new NumberPatternPiece(match.Groups["name"].Value, match.Value, format.Success ? format.Value : null));
            end = match.Index + match.Length;
        }
        if (end < text.Length)
            pieces.Add(new NumberPatternPiece(null, text[end..], null));
        return pieces;
    }

    public string Written(NumberParts parts) => Name switch
    {
        null => Literal,
        Word => string.IsNullOrWhiteSpace(parts.Word) ? throw Missing("机关代字") : parts.Word,
        Seq => Digits(parts.Sequence, "流水号"),
        Year => Digits(parts.Year ?? throw Missing("年份"), "年份"),
        Term => Digits(parts.Term ?? throw Missing("届次"), "届次"),
        Session => Digits(parts.Session ?? throw Missing("会议次数"), "会议次数"),
        _ => throw new InvalidOperationException($"The placeholder '{Name}' should have been refused when the pattern was read."),
    };

    private string Digits(int number, string what)
    {
        var text = number.ToString(CultureInfo.InvariantCulture).PadLeft(Width, '0');
        var fits = number >= 1 && (Name == Seq ? text.Length <= 9 : Name == Year ? text.Length == 4 : Format is null || text.Length == Width);
        return fits ? text : throw new ArgumentException($"{what} {number} 放不进编号格式中的“{Literal}”。");
    }

    private static ArgumentException Missing(string what) => new($"编号缺少{what}。");

    [GeneratedRegex(@"\{(?<name>[^{}:]*)(?::(?<format>[^{}]*))?\}")]
    private static partial Regex Placeholder();
}
