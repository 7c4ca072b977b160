using ProposalTracker.Letters;

namespace ProposalTracker.Features.Letters;

/// <summary>The typesetter with the fonts of this machine, opened at the first letter and kept.</summary>
public sealed class LetterPress
{
    private readonly Lazy<LetterPrinter> printer;
    private readonly Lazy<IReadOnlyList<RoleCoverage>> roles;

    public LetterPress()
        : this(FontLibrary.OpenDefault)
    {
    }

    /// <param name="open">Where the faces come from; tests give a font of their own.</param>
    public LetterPress(Func<FontLibrary> open)
    {
        var fonts = new Lazy<FontLibrary>(open);
        printer = new Lazy<LetterPrinter>(() => new LetterPrinter(fonts.Value));
        roles = new Lazy<IReadOnlyList<RoleCoverage>>(() => fonts.Value.Roles);
    }

    /// <summary>Which face each role got, when the fonts were opened.</summary>
    public IReadOnlyList<RoleCoverage> Roles => roles.Value;

    public PrintedLetter Print(LetterDocument letter, bool draft = false) =>
        Print(letter, new PrintOptions { Draft = draft });

    public PrintedLetter Print(LetterDocument letter, PrintOptions options) => printer.Value.Print(letter, options);
}
