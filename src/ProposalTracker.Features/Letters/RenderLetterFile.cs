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
        if (SameFileTwice(request) is { } twice)
        {
            error.WriteLine($"“{twice}”写了两次：输入和各个输出须是不同的文件。");
            return LetterExitCode.Unusable;
        }

        if (LetterFile.Read(request.Input, error) is not { } bytes)
            return LetterExitCode.Unusable;
        var json = LetterJson.Read(bytes);
        Write(json.Notes, output);
        if (json.Letter is not { } letter)
            return LetterExitCode.Refused;

        var options = new PrintOptions { Draft = request.Draft, Ofd = request.Ofd is not null, SealImages = SealImages(letter, request.Input, output) };
        var printed = new LetterPrinter(openFonts()).Print(letter, options);
        Write(printed.Notes.Concat(LetterChecks.Run(letter)), output);
        var refused = json.Notes.Concat(printed.Notes).Any(note => note.Level == NoteLevel.Error && note.Code != "no-face");
        if (refused && !request.Draft)
            return LetterExitCode.Refused;
        if (printed.Pdf is { } pdf && !LetterFile.Write(request.Pdf, pdf, error))
            return LetterExitCode.Unusable;
        if (printed.Ofd is { } ofd && request.Ofd is { } ofdPath && !LetterFile.Write(ofdPath, ofd, error))
            return LetterExitCode.Unusable;
        if (request.Docx is not null && !LetterFile.Write(request.Docx, DocxWriter.Write(letter, options), error))
            return LetterExitCode.Unusable;
        return printed.LacksFace ? LetterExitCode.NoFace : printed.Refused ? LetterExitCode.Refused : LetterExitCode.Done;
    }

    // A seal's path is meant from where the letter lies; without a picture the printer keeps the place free.
    private static List<byte[]?> SealImages(LetterDocument letter, string input, TextWriter output)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(input)) ?? "";
        var images = new List<byte[]?>();
        foreach (var name in letter is { Seal: SealMode.Image, SealImages: { } names } ? names : [])
        {
            using var fault = new StringWriter();
            images.Add(string.IsNullOrWhiteSpace(name) ? null : LetterFile.Read(Path.Combine(folder, name), fault));
            if (fault.ToString().Trim() is { Length: > 0 } message)
                Write([new LetterNote(NoteLevel.Warning, "seal-image", message, "sealImage")], output);
        }

        return images;
    }

    // The letter itself must not be overwritten by its print.
    private static string? SameFileTwice(RenderLetterRequest request) =>
        new[] { request.Input, request.Pdf, request.Docx, request.Ofd }.OfType<string>().Where(path => path.Trim().Length > 0)
            .GroupBy(Path.GetFullPath, OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1)?.Key;

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
