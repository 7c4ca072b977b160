using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static ProposalTracker.Letters.Docx.DocxText;

namespace ProposalTracker.Letters.Docx;

/// <summary>
/// Page, grid, red letterhead with its double rules on page one, page numbers on the outer side from page two on.
/// </summary>
internal static class DocxPage
{
    private const string FirstHeader = "rIdFirstHeader";
    private const string FirstFooter = "rIdFirstFooter";
    private const string OddFooter = "rIdOddFooter";
    private const string EvenFooter = "rIdEvenFooter";
    private const string OddHeader = "rIdOddHeader";
    private const string EvenHeader = "rIdEvenHeader";
    private const uint Thick = 18;
    private const uint Thin = 6;
    private const int RuleGap = 45;

    public static Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));

    public static SectionProperties Section() => new(
        new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHeader },
        new HeaderReference { Type = HeaderFooterValues.Default, Id = OddHeader },
        new HeaderReference { Type = HeaderFooterValues.Even, Id = EvenHeader },
        new FooterReference { Type = HeaderFooterValues.First, Id = FirstFooter },
        new FooterReference { Type = HeaderFooterValues.Default, Id = OddFooter },
        new FooterReference { Type = HeaderFooterValues.Even, Id = EvenFooter },
        new PageSize { Width = DocxMeasure.PageWidth, Height = DocxMeasure.PageHeight },
        new PageMargin
        {
            Top = DocxMeasure.FromMm(37),
            Bottom = DocxMeasure.FromMm(35),
            Left = DocxMeasure.Left,
            Right = DocxMeasure.Right,
            Header = (uint)DocxMeasure.FromMm(20),
            Footer = (uint)DocxMeasure.FromMm(20),
            Gutter = 0,
        },
        new TitlePage(),
        // "linesAndChars" makes other programs set 20 characters a line; the run spacing gives the 28.
        new DocGrid { Type = DocGridValues.Lines, LinePitch = DocxMeasure.RowPitch });

    public static void AddHeadersAndFooters(MainDocumentPart main, LetterDocument letter, PrintOptions options)
    {
        main.AddNewPart<HeaderPart>(FirstHeader).Header = new Header(Letterhead(letter, options));
        main.AddNewPart<HeaderPart>(OddHeader).Header = new Header(DraftMark(options.Draft));
        main.AddNewPart<HeaderPart>(EvenHeader).Header = new Header(DraftMark(options.Draft));
        main.AddNewPart<FooterPart>(FirstFooter).Footer = new Footer(Rule(0, Thin), Rule(RuleGap, Thick));
        main.AddNewPart<FooterPart>(OddFooter).Footer = PageNumber(JustificationValues.Right);
        main.AddNewPart<FooterPart>(EvenFooter).Footer = PageNumber(JustificationValues.Left);
    }

    /// <summary>Mark at 20 mm, letterhead with its top at 30 mm, the first rule 4 mm under it, thick above thin.</summary>
    private static IEnumerable<Paragraph> Letterhead(LetterDocument letter, PrintOptions options)
    {
        var mark = letter.Mark is null || options.MarkPlace == MarkPlace.AfterNumber
            ? Paragraph(DocxStyles.Flush)
            : Paragraph(options.MarkPlace == MarkPlace.TopLeft ? DocxStyles.Flush : DocxStyles.Number, MarkRun(letter.Mark, options));
        if (options.Draft)
            mark.InsertAfter(Run("草稿　", colour: Red), mark.ParagraphProperties);
        Exactly(mark, DocxMeasure.FromMm(10));
        yield return mark;

        var issuer = Clean(letter.Issuer ?? "");
        var points = LetterheadPoints(issuer);
        var name = Paragraph(DocxStyles.Letterhead, Spread(issuer, points));
        Exactly(name, points * 20);
        yield return name;
        yield return Rule(DocxMeasure.FromMm(4), Thick);
        yield return Rule(RuleGap, Thin);
    }

    public static Run MarkRun(string mark, PrintOptions options)
    {
        var (open, close) = options.MarkBrackets.Length == 2 ? (options.MarkBrackets[..1], options.MarkBrackets[1..]) : ("", "");
        return string.IsNullOrWhiteSpace(mark) ? Field(null, "办理结果", open, close) : Run(open + mark + close, FaceRole.Hei);
    }

    /// <summary>At most 46 pt, and so much less that the name fits the 156 mm.</summary>
    private static int LetterheadPoints(string issuer)
    {
        var cells = Math.Max(1, DocxMeasure.Cells(issuer));
        return (int)Math.Clamp(DocxMeasure.TextWidth / 20 / cells, 12, 46);
    }

    // Short names are spread as usual; long ones fill the line already.
    private static Run Spread(string issuer, int points)
    {
        if (issuer.Length == 0)
            return Field(null, "发文机关");
        var run = Run(issuer, colour: Red);
        var free = (DocxMeasure.TextWidth / 20) - (DocxMeasure.Cells(issuer) * points);
        var spacing = Math.Clamp(free / (DocxMeasure.Cells(issuer) + 1), 0, 16);
        if (run.RunProperties is { } properties)
        {
            properties.Spacing = new Spacing { Val = (int)(spacing * 20) };
            properties.FontSize = new FontSize { Val = (points * 2).ToString() };
        }

        return run;
    }

    private static Paragraph DraftMark(bool draft)
    {
        var paragraph = draft ? Paragraph(DocxStyles.Number, Run("草稿", colour: Red)) : Paragraph(DocxStyles.Flush);
        Exactly(paragraph, DocxMeasure.FromMm(10));
        return paragraph;
    }

    /// <summary>A red rule of 170 mm under an empty line; two of them with exact heights make the double rule.</summary>
    private static Paragraph Rule(int above, uint eighthsOfPoint)
    {
        var paragraph = Paragraph(DocxStyles.Flush);
        Exactly(paragraph, Math.Max(20, above));
        if (paragraph.ParagraphProperties is { } properties)
        {
            properties.Indentation = new Indentation { Left = (-DocxMeasure.FromMm(8)).ToString(), Right = (-DocxMeasure.FromMm(6)).ToString() };
            properties.ParagraphBorders = new ParagraphBorders
            {
                BottomBorder = new BottomBorder { Val = BorderValues.Single, Size = eighthsOfPoint, Space = 0, Color = Red },
            };
        }

        return paragraph;
    }

    /// <summary>— 2 — in 4号 with a one-character blank on the outer side, 7 mm under the text (7.5).</summary>
    private static Footer PageNumber(JustificationValues side)
    {
        var paragraph = Paragraph(DocxStyles.PageNumber, Run("— "));
        paragraph.Append(new SimpleField(Run("1")) { Instruction = "PAGE" }, Run(" —"));
        if (paragraph.ParagraphProperties is { } properties)
        {
            const string em = "280";
            properties.Justification = new Justification { Val = side };
            properties.Indentation = side == JustificationValues.Right ? new Indentation { Right = em } : new Indentation { Left = em };
        }

        Exactly(paragraph, DocxMeasure.Size4 * 10);
        var below = Paragraph(DocxStyles.Flush);
        Exactly(below, DocxMeasure.FromMm(5.5));
        return new Footer(paragraph, below);
    }

    private static void Exactly(Paragraph paragraph, int twips)
    {
        if (paragraph.ParagraphProperties is { } properties)
            properties.SpacingBetweenLines = DocxStyles.Exactly(twips);
    }
}
