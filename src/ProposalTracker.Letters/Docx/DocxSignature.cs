using DocumentFormat.OpenXml.Wordprocessing;
using static ProposalTracker.Letters.Docx.DocxText;

namespace ProposalTracker.Letters.Docx;

/// <summary>署名 and 成文日期 by right indents (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2).</summary>
internal static class DocxSignature
{
    private const int BlankRowsForSeal = 3;
    private const double DateRightBlank = 4;
    private const double RightBlankWithoutSeal = 2;

    public static IEnumerable<Paragraph> Paragraphs(LetterDocument letter)
    {
        var signers = letter.Signers ?? [];
        var date = letter.Date is { } day ? $"{day.Year}年{day.Month}月{day.Day}日" : null;
        if (signers.Count == 0 && date is null)
            yield break;
        for (var i = 0; i < (letter.Seal == SealMode.None ? 1 : BlankRowsForSeal); i++)
            yield return Paragraph(DocxStyles.Flush);
        var dateCells = date is null ? 7 : DocxMeasure.Cells(date);
        foreach (var signer in signers)
        {
            yield return RightIndented(Field(signer, "署名"), letter.Seal == SealMode.None
                ? NameWithoutSeal(DocxMeasure.Cells(signer), dateCells)
                : DateRightBlank + ((dateCells - DocxMeasure.Cells(signer)) / 2));
        }

        if (date is not null)
        {
            var first = signers.Count > 0 ? DocxMeasure.Cells(signers[0]) : dateCells;
            yield return RightIndented(Run(date), letter.Seal == SealMode.None
                ? Math.Max(RightBlankWithoutSeal, first - dateCells)
                : DateRightBlank);
        }
    }

    // A date longer than the name stands two cells from the right, and the name begins two cells before it.
    private static double NameWithoutSeal(double name, double date) =>
        date > name ? date + 2 + RightBlankWithoutSeal - name : RightBlankWithoutSeal;

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
