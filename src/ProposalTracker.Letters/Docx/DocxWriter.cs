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
    /// <remarks>Never throws for what is in the letter; a missing field stands as 【未填：…】.</remarks>
    public static byte[] Write(LetterDocument letter, bool draft = false)
    {
        ArgumentNullException.ThrowIfNull(letter);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rIdMain"); // the library's own id is random
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.Create();
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = DocxPage.Settings();
            main.AddNewPart<FontTablePart>("rIdFonts").Fonts = DocxStyles.FontTable();
            DocxPage.AddHeadersAndFooters(main, letter, draft);
            main.Document = new Document(new Body([.. new DocxBody(letter).Elements(), DocxPage.Section()]));
        }

        return DocxBytes.Repeatable(stream.ToArray());
    }
}
