using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalTracker.Letters.Docx;

/// <summary>
/// Writes the letter for Word and WPS: for staff who go on editing there, and for the agency's own fonts. Faces are
/// named, none is embedded. The same letter gives the same bytes.
/// </summary>
public static class DocxWriter
{
    /// <param name="draft">Marks every page 草稿.</param>
    /// <inheritdoc cref="Write(LetterDocument, PrintOptions)"/>
    public static byte[] Write(LetterDocument letter, bool draft = false) => Write(letter, new PrintOptions { Draft = draft });

    /// <remarks>
    /// Never throws for what is in the letter; a missing field stands as 【未填：…】. Seal pictures that are given are pressed; a
    /// letter that leaves the house to be edited is written without them.
    /// </remarks>
    public static byte[] Write(LetterDocument letter, PrintOptions options)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(options);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rIdMain"); // the library's own id is random
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.Create();
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = DocxPage.Settings();
            main.AddNewPart<FontTablePart>("rIdFonts").Fonts = DocxStyles.FontTable();
            DocxPage.AddHeadersAndFooters(main, letter, options);
            main.Document = new Document(new Body([.. new DocxBody(letter, options, DocxSeals.Add(main, letter, options)).Elements(), DocxPage.Section()]));
        }

        return DocxBytes.Repeatable(stream.ToArray());
    }
}
