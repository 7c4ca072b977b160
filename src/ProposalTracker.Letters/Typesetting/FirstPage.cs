namespace ProposalTracker.Letters.Typesetting;

/// <summary>Letterhead, red rules, result mark and number of the letter form (GB/T 9704-2012, 10.1).</summary>
internal sealed class FirstPage(Shaper shaper, TextRows rows, PageBuilder pages, PrintOptions options)
{
    private const double MarkTop = 20;
    private const double LetterheadTop = 30;
    private const double LetterheadSize = 46;
    private const double SmallestLetterhead = 4;
    private const double RuleBelowLetterhead = 4;
    private const double RuleLeft = 20;
    private const double RuleWidth = 170;
    private const double LowerRuleBottom = 277;
    private const double ThickRule = 2.25 * Grid.MmPerPoint;
    private const double RuleGap = 1.5 * Grid.MmPerPoint;
    private const double ThinRule = 0.75 * Grid.MmPerPoint;

    /// <returns>The row on which the title starts: two blank lines below the last element.</returns>
    internal int Draw(LetterDocument letter)
    {
        pages.EnsurePage(0);
        if (letter.Mark is { } && options.MarkPlace != MarkPlace.AfterNumber)
            DrawMark(MarkText(letter.Mark));
        var ruleTop = DrawLetterhead(Letterhead(letter)) + RuleBelowLetterhead;
        Rule(ruleTop, ThickRule);
        Rule(ruleTop + ThickRule + RuleGap, ThinRule);
        Rule(LowerRuleBottom - ThickRule - RuleGap - ThinRule, ThinRule);
        Rule(LowerRuleBottom - ThickRule, ThickRule);
        var bottom = DrawNumber(letter, ruleTop + ThickRule + RuleGap + ThinRule + Grid.SevenEighths);
        var lastRow = (int)Math.Floor((bottom - Grid.Top - 0.01) / Grid.RowPitch);
        return lastRow + 3;
    }

    private List<SetCharacter> Letterhead(LetterDocument letter) =>
        [.. rows.Field(letter.Issuer ?? "", "issuer", "发文机关", FaceRole.Title).Select(c => c with { Color = Rgb.OfficialRed })];

    private List<SetCharacter> MarkText(string mark)
    {
        var (open, close) = options.MarkBrackets.Length == 2 ? (options.MarkBrackets[..1], options.MarkBrackets[1..]) : ("", "");
        return [.. shaper.Own(open, FaceRole.Hei), .. rows.Field(mark, "mark", "办理结果", FaceRole.Hei), .. shaper.Own(close, FaceRole.Hei)];
    }

    private void DrawMark(List<SetCharacter> text)
    {
        var line = SetLine.Natural(text);
        var left = options.MarkPlace == MarkPlace.TopLeft ? Grid.Left : Grid.Right - (line.End * Grid.Cell);
        pages.Line(0, line, "mark", 0, left, MarkTop, Grid.Size3, Grid.Cell);
    }

    /// <summary>Letter-spaced, and shrunk until it fits the 版心; the em box keeps its top edge.</summary>
    /// <returns>Bottom of the em box, mm.</returns>
    private double DrawLetterhead(List<SetCharacter> text)
    {
        var line = SetLine.Natural(text);
        var count = Math.Max(line.End, 1);
        // Few characters stand wide apart, many close together; the last one carries no spacing.
        var spacing = count <= 4 ? 0.6 : count <= 8 ? 0.35 : count <= 11 ? 0.12 : 0.03;
        var ems = count + (spacing * (count - 1));
        var size = Math.Max(SmallestLetterhead, Math.Min(LetterheadSize, Grid.Width / ems / Grid.MmPerPoint));
        var em = size * Grid.MmPerPoint;
        var spaced = line with { Starts = Array.ConvertAll(line.Starts, start => start * (1 + spacing)) };
        pages.Line(0, spaced, "letterhead", 0, (Grid.PageWidth - (ems * em)) / 2, LetterheadTop, size, em);
        return LetterheadTop + (LetterheadSize * Grid.MmPerPoint);
    }

    private void Rule(double top, double height) =>
        pages.Rect(0, new FilledRect("rule", RuleLeft, top, RuleWidth, height, Rgb.OfficialRed));

    /// <summary>发文字号 flush right; 签发人 flush left on its line, or below it when they do not fit on one.</summary>
    /// <returns>Bottom of the last line, mm.</returns>
    private double DrawNumber(LetterDocument letter, double top)
    {
        var lines = LineBreaker.Break(NumberText(letter), Grid.Cells, 0).Select(line => SetLine.Natural(line.Characters)).ToList();
        var signer = letter.SignedBy is null ? null : SetLine.Natural(
            [.. shaper.Own("签发人：", FaceRole.Body), .. rows.Field(letter.SignedBy, "signedBy", "签发人", FaceRole.Kai)]);
        if (lines.Count == 0 && signer is null)
            return top;
        for (var i = 0; i < lines.Count; i++)
            pages.Line(0, lines[i], "docno", 0, Grid.Right - (lines[i].End * Grid.Cell), top + (i * Grid.RowPitch), Grid.Size3, Grid.Cell);
        var count = lines.Count;
        if (signer is not null)
        {
            var isBeside = lines.Count == 0 || (lines.Count == 1 && lines[0].End + 1 + signer.End <= Grid.Cells);
            count = isBeside ? 1 : count + 1;
            pages.Line(0, signer, "signedby", 0, Grid.Left, top + ((count - 1) * Grid.RowPitch), Grid.Size3, Grid.Cell);
        }

        return top + ((count - 1) * Grid.RowPitch) + Grid.Em3;
    }

    private List<SetCharacter> NumberText(LetterDocument letter)
    {
        List<SetCharacter> text = letter.Number is null && Refusals.HasNoNumberOfItsOwn(letter.Kind) ? [] : rows.Field(letter.Number ?? "", "number", "发文字号");
        if (letter.Mark is { } mark && options.MarkPlace == MarkPlace.AfterNumber)
            text.AddRange(MarkText(mark));
        if (letter.Disclosure is { } disclosure && options.DisclosurePlace == DisclosurePlace.AfterNumber)
            text.AddRange([.. text.Count == 0 ? [] : shaper.Own("\u3000", FaceRole.Body), .. rows.Disclosure(disclosure)]);
        return text;
    }
}
