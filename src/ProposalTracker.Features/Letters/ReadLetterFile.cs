using ProposalTracker.Letters.Docx;
using ProposalTracker.Letters.Json;
using ProposalTracker.Letters.Reading;

namespace ProposalTracker.Features.Letters;

/// <summary><c>letter read</c>: the text of an existing letter (plain text, or a Word document) as JSON.</summary>
public static class ReadLetterFile
{
    /// <returns>0 if the file could be read, also when it is no letter; 2 if it could not.</returns>
    public static int Run(string path, TextWriter output, TextWriter error)
    {
        if (LetterFile.Read(path, error) is not { } bytes)
            return LetterExitCode.Unusable;
        if (Decode(bytes, error) is not { } decoded)
            return LetterExitCode.Unusable;
        var read = LetterReader.Read(decoded.Text);
        output.WriteLine(LetterJson.Write(read.Letter, [.. decoded.Notes, .. read.Notes], read.Unplaced));
        return LetterExitCode.Done;
    }

    private static DecodedText? Decode(byte[] bytes, TextWriter error)
    {
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return TextDecoding.Decode(bytes);
        var (text, fault) = DocxReader.ReadText(bytes);
        if (fault is not null)
            error.WriteLine(fault);
        return text is null ? null : new DecodedText(text, []);
    }
}
