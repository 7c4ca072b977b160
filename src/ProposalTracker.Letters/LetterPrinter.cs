using ProposalTracker.Letters.Ofd;
using ProposalTracker.Letters.Pdf;
using ProposalTracker.Letters.Typesetting;

namespace ProposalTracker.Letters;

/// <summary>
/// Typesets a letter by GB/T 9704-2012, 信函格式, and writes it as PDF. The same letter, options and fonts give the same
/// bytes, alone and in any batch. Thread-safe; keeps faces and font subsets for the next letter.
/// </summary>
public sealed class LetterPrinter(FontLibrary fonts)
{
    private const int MostPages = 200;

    // More characters than 200 pages hold even at half a cell each: known before anything is set.
    private const int MostCharacters = 2 * MostPages * Grid.Rows * Grid.Cells;

    /// <returns>
    /// The PDF, or no PDF and the reasons: notes of level error. Never throws for what is in the letter.
    /// A draft has its PDF beside the errors, unless a role has no face at all.
    /// </returns>
    public PrintedLetter Print(LetterDocument letter, PrintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        options ??= new PrintOptions();
        var notes = new NoteBook();
        // What is wrong with the letter is said also where the machine lacks a face.
        Refusals.Check(letter, notes);
        var faces = new NoteBook();
        if (!fonts.HasAllRoles(faces))
            return new PrintedLetter(null, [.. notes.Notes, .. faces.Notes], []);
        if (!options.Draft && letter.Body?.Length > MostCharacters)
        {
            TooLong(notes, $"正文有{letter.Body.Length}字");
            return new PrintedLetter(null, notes.Notes, []);
        }

        var seals = SealPicture.ReadAll(letter, options, notes);
        var (pages, bookmarks) = LetterComposer.Compose(letter, options, fonts, notes, seals);
        if (pages.Count > MostPages)
            TooLong(notes, $"共{pages.Count}页");
        if (notes.HasErrors && !options.Draft)
            return new PrintedLetter(null, notes.Notes, pages);

        var typeset = new TypesetLetter(pages, bookmarks, MetadataOf(letter), seals);
        return new PrintedLetter(PdfWriter.Write(typeset, fonts.Subsets, options.Part), notes.Notes, pages)
        {
            // What a draft shows for missing characters is no character of any face, so OFD could not name it.
            Ofd = options is { Ofd: true, Draft: false } ? OfdWriter.Write(typeset, options.SealImages) : null,
        };
    }

    private static void TooLong(NoteBook notes, string size) =>
        notes.Add(NoteLevel.Error, "too-many-pages", $"{size}，超过{MostPages}页的上限：请删减，或把长表改作附件另行发送", "body");

    private static Metadata MetadataOf(LetterDocument letter)
    {
        var unheard = new NoteBook(); // the fields were noted when they were set
        string Clean(string? text) => TextCleaner.ToText(TextCleaner.Clean((text ?? "").Replace("\n", ""), "", unheard));
        return new Metadata(Clean(letter.Title), Clean(letter.Issuer), letter.Date);
    }
}

/// <param name="Pdf">Null when the letter was refused.</param>
/// <param name="Notes">Everything the drafter must know; the errors are the reasons of a refusal.</param>
/// <param name="Pages">What was set, also of a refused letter; empty when no page could be set.</param>
public sealed record PrintedLetter(byte[]? Pdf, IReadOnlyList<LetterNote> Notes, IReadOnlyList<DisplayPage> Pages)
{
    /// <summary>Null unless it was asked for and the letter was not refused.</summary>
    public byte[]? Ofd { get; init; }

    public bool Refused => Pdf is null;

    /// <summary>Refused because the machine lacks a typeface, not because of the letter (exit code 3 of <c>letter render</c>).</summary>
    public bool LacksFace => Notes.Any(note => note.Code == "no-face");
}
