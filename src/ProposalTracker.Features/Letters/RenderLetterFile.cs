using ProposalTracker.Letters;
using ProposalTracker.Letters.Checks;
using ProposalTracker.Letters.Docx;
using ProposalTracker.Letters.Json;

namespace ProposalTracker.Features.Letters;

/// <summary><c>letter render</c>: typesets a letter given as JSON; one note per line on standard output.</summary>
public static class RenderLetterFile
{
    /// <returns>
    /// 0 rendered; 1 refused, and no file is written or changed; 2 unreadable input or unwritable output;
    /// 3 a role has no face (the DOCX, which embeds none, is written all the same).
    /// </returns>
    public static int Run(RenderLetterRequest request, TextWriter output, TextWriter error) =>
        Run(request, FontLibrary.OpenDefault, output, error);

    internal static int Run(RenderLetterRequest request, Func<FontLibrary> openFonts, TextWriter output, TextWriter error)
    {
        if (LetterFile.Read(request.Input, error) is not { } bytes)
            return LetterExitCode.Unusable;
        var json = LetterJson.Read(bytes);
        Write(json.Notes, output);
        if (json.Letter is not { } letter)
            return LetterExitCode.Refused;

        var options = new PrintOptions { Draft = request.Draft, Ofd = request.Ofd is not null, SealImage = SealImage(letter, request.Input, output) };
        var printed = new LetterPrinter(openFonts()).Print(letter, options);
        Write(printed.Notes.Concat(LetterChecks.Run(letter)), output);
        var refused = json.Notes.Concat(printed.Notes).Any(note => note.Level == NoteLevel.Error && note.Code != "no-face");
        if (refused && !request.Draft)
            return LetterExitCode.Refused;
        if (printed.Pdf is { } pdf && !LetterFile.Write(request.Pdf, pdf, error))
            return LetterExitCode.Unusable;
        if (printed.Ofd is { } ofd && request.Ofd is { } ofdPath && !LetterFile.Write(ofdPath, ofd, error))
            return LetterExitCode.Unusable;
        if (request.Docx is not null && !LetterFile.Write(request.Docx, DocxWriter.Write(letter, request.Draft), error))
            return LetterExitCode.Unusable;
        return printed.LacksFace ? LetterExitCode.NoFace : printed.Refused ? LetterExitCode.Refused : LetterExitCode.Done;
    }

    // The seal's path is meant from where the letter lies; without a picture the printer keeps the place free.
    private static byte[]? SealImage(LetterDocument letter, string input, TextWriter output)
    {
        if (letter is not { Seal: SealMode.Image, SealImage: { Length: > 0 } name })
            return null;
        using var fault = new StringWriter();
        var folder = Path.GetDirectoryName(Path.GetFullPath(input)) ?? "";
        if (LetterFile.Read(Path.Combine(folder, name), fault) is { } image)
            return image;
        Write([new LetterNote(NoteLevel.Warning, "seal-image", fault.ToString().Trim(), "sealImage")], output);
        return null;
    }

    private static void Write(IEnumerable<LetterNote> notes, TextWriter output)
    {
        foreach (var note in notes)
            output.WriteLine(LetterJson.WriteNote(note));
    }
}

/// <param name="Docx">Path of the second output, or null.</param>
/// <param name="Draft">Renders what would be refused.</param>
public sealed record RenderLetterRequest(string Input, string Pdf, string? Docx, bool Draft)
{
    /// <summary>Path of an OFD (GB/T 33190-2016, experimental), or null; a draft has none.</summary>
    public string? Ofd { get; init; }
}
