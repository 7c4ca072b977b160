namespace ProposalTracker.Domain.Numbering;

/// <summary>Says what is wrong with a number pattern, all at once.</summary>
internal static class NumberPatternCheck
{
    private const int LongestPattern = 60;

    public static IReadOnlyList<string> Faults(string text, IReadOnlyList<NumberPatternPiece> pieces, NumberKind kind) =>
        [.. CommonFaults(text, pieces), .. pieces.SelectMany(PieceFaults), .. kind == NumberKind.Letter ? LetterFaults(text, pieces) : []];

    private static IEnumerable<string> CommonFaults(string text, IReadOnlyList<NumberPatternPiece> pieces)
    {
        if (text.Length > LongestPattern)
            yield return $"编号格式最多 {LongestPattern} 个字符。";
        if (pieces.All(p => p.Name != NumberPatternPiece.Seq))
            yield return "缺少流水号 {seq}。";
        foreach (var name in pieces.Where(p => p.Name is not null).GroupBy(p => p.Name).Where(g => g.Count() > 1).Select(g => g.Key))
            yield return $"“{{{name}}}”出现了两次。";
        if (pieces.Where(p => p.Name is null).Any(p => p.Literal.IndexOfAny(['{', '}']) >= 0))
            yield return "花括号不成对。";
        if (pieces.Where(p => p.Name is null).Any(p => p.Literal.Any(char.IsWhiteSpace)))
            yield return "编号中不能有空格。";
        foreach (var (first, second) in Inseparable(pieces))
            yield return $"“{first.Literal}”和“{second.Literal}”之间没有文字，读回时无法分开；请在其间加字，或写明位数。";
    }

    // Digits run together until something that is no digit stands between them.
    private static IEnumerable<(NumberPatternPiece First, NumberPatternPiece Second)> Inseparable(IReadOnlyList<NumberPatternPiece> pieces)
    {
        NumberPatternPiece? open = null;
        foreach (var piece in pieces)
        {
            if (open is not null && piece.IsOpenEnded)
                yield return (open, piece);
            if (piece.IsOpenEnded)
                open = piece;
            else if (piece.Name is NumberPatternPiece.Word || (piece.Name is null && piece.Literal.Any(c => !char.IsAsciiDigit(c))))
                open = null;
        }
    }

    private static IEnumerable<string> PieceFaults(NumberPatternPiece piece)
    {
        if (piece.Name is null)
            yield break;
        if (!NumberPatternPiece.Names.Contains(piece.Name))
            yield return $"没有“{piece.Literal}”这一项；可用的有：{string.Join("、", NumberPatternPiece.Names.Select(n => $"{{{n}}}"))}。";
        else if (piece.Format is not null && piece.Name is (NumberPatternPiece.Year or NumberPatternPiece.Word))
            yield return $"“{piece.Literal}”不能写位数。";
        else if (piece.Format is not null && (piece.Width is < 1 or > 6 || piece.Format.Any(c => c != '0')))
            yield return $"“{piece.Literal}”的位数应写成 1 至 6 个 0，例如 {{{piece.Name}:000}}。";
    }

    // GB/T 9704-2012, 7.2.5: 机关代字, year in full in 六角括号, number without 第 and without leading zeros, 号.
    private static IEnumerable<string> LetterFaults(string text, IReadOnlyList<NumberPatternPiece> pieces)
    {
        if (!text.Contains("〔{year}〕", StringComparison.Ordinal))
            yield return "发文字号的年份应写全称并用六角括号：〔{year}〕。";
        if (text.IndexOfAny(['[', ']', '［', '］', '（', '）', '(', ')', '【', '】', '﹝', '﹞']) >= 0)
            yield return "发文字号只用六角括号〔 〕，不用方括号或圆括号。";
        if (text.Contains('第', StringComparison.Ordinal))
            yield return "发文字号的序号不加“第”字。";
        if (pieces.Any(p => p.Name == NumberPatternPiece.Seq && p.Format is not null))
            yield return "发文字号的序号不编虚位（1 不写作 01），请用 {seq}。";
        if (!text.EndsWith('号'))
            yield return "发文字号以“号”结尾。";
        if (pieces.Count > 0 && text.StartsWith('〔'))
            yield return "发文字号以机关代字开头，例如 {word}〔{year}〕{seq}号。";
    }
}
