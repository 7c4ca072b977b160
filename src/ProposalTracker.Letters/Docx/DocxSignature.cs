using DocumentFormat.OpenXml.Wordprocessing;
using ProposalTracker.Letters.Typesetting;
using static ProposalTracker.Letters.Docx.DocxText;

namespace ProposalTracker.Letters.Docx;

/// <summary>署名 and 成文日期: by right indents, those of a joint letter by tab stops (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2).</summary>
internal sealed class DocxSignature(LetterDocument letter, PrintOptions options, DocxSeals seals)
{
    private const double RightBlankWithoutSeal = 2;

    private readonly IReadOnlyList<string> signers = letter.Signers ?? [];
    private readonly string? date = letter.Date is { } day ? LetterDates.Text(day, options.Date) : null;

    public IEnumerable<Paragraph> Paragraphs()
    {
        if (signers.Count == 0 && date is null)
            return [];
        return letter.Seal == SealMode.None ? [Blank(), .. WithoutSeal()] : [.. Blanks(Math.Clamp(options.SealBlankRows, 1, 6)), .. WithSeal()];
    }

    private IEnumerable<Paragraph> WithoutSeal()
    {
        var dateCells = date is null ? 7 : DocxMeasure.Cells(date);
        foreach (var signer in signers)
            yield return RightIndented(Field(signer, "署名"), NameWithoutSeal(DocxMeasure.Cells(signer), dateCells));
        if (date is not null)
            yield return RightIndented(Run(date), Math.Max(RightBlankWithoutSeal, (signers.Count > 0 ? DocxMeasure.Cells(signers[0]) : dateCells) - dateCells));
    }

    // A date longer than the name stands two cells from the right, and the name begins two cells before it.
    private static double NameWithoutSeal(double name, double date) =>
        date > name ? date + 2 + RightBlankWithoutSeal - name : RightBlankWithoutSeal;

    private List<Paragraph> WithSeal()
    {
        var centres = SignerPlaces.Centres([.. signers.Select(DocxMeasure.Cells)], date is null ? null : DocxMeasure.Cells(date), options.SealWidthMm);
        var paragraphs = new List<Paragraph>();
        var signer = 0;
        foreach (var row in centres)
        {
            if (signer > 0)
                paragraphs.AddRange(Blanks(SignerPlaces.BlankRowsBetween(options.SealWidthMm)));
            paragraphs.Add(NameRow(row, signer));
            signer += row.Count;
        }

        if (date is not null)
            paragraphs.Add(Centred([centres.Count == 0 ? SignerPlaces.DateCentre(DocxMeasure.Cells(date)) : centres[^1][^1]], [Run(date)]));
        return paragraphs;
    }

    private Paragraph NameRow(IReadOnlyList<double> row, int signer)
    {
        var paragraph = Centred(row, [.. row.Select((_, i) => Field(signers[signer + i], "署名"))]);
        for (var i = 0; i < row.Count; i++)
        {
            if (seals.Drawing(signer + i, row[i]) is { } drawing)
                paragraph.Append(new Run(drawing));
        }

        return paragraph;
    }

    /// <summary>One tab stop for each text, which is centred on it; texts wider than the line is long stand flush left.</summary>
    private static Paragraph Centred(IReadOnlyList<double> centres, Run[] texts)
    {
        var paragraph = Paragraph(DocxStyles.Flush, [.. texts.SelectMany(text => new[] { Tab(), text })]);
        if (paragraph.ParagraphProperties is { } properties)
        {
            properties.Tabs = new Tabs(centres.Select(centre => new TabStop { Val = TabStopValues.Center, Position = DocxMeasure.CellsToTwips(centre) }));
            properties.KeepNext = new KeepNext();
        }

        return paragraph;
    }

    private static IEnumerable<Paragraph> Blanks(int count) => Enumerable.Range(0, count).Select(_ => Blank());

    private static Paragraph Blank() => Paragraph(DocxStyles.Flush);

    private static Paragraph RightIndented(Run run, double cells)
    {
        var paragraph = Paragraph(DocxStyles.Flush, run);
        if (paragraph.ParagraphProperties is { } properties)
        {
            properties.Indentation = new Indentation { Right = DocxMeasure.CellsToTwips(Math.Max(0, cells)).ToString() };
            properties.Justification = new Justification { Val = JustificationValues.Right };
        }

        return paragraph;
    }
}
