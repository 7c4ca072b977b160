using ProposalTracker.Letters;

namespace ProposalTracker.Features.Letters;

/// <summary>The typesetter with the fonts of this machine, opened at the first letter and kept.</summary>
public sealed class LetterPress
{
    private readonly Lazy<LetterPrinter> printer;

    public LetterPress()
        : this(FontLibrary.OpenDefault)
    {
    }

    /// <param name="fonts">Where the faces come from; tests give a font of their own.</param>
    public LetterPress(Func<FontLibrary> fonts) => printer = new Lazy<LetterPrinter>(() => new LetterPrinter(fonts()));

    public PrintedLetter Print(LetterDocument letter, bool draft = false) =>
        printer.Value.Print(letter, new PrintOptions { Draft = draft });
}
