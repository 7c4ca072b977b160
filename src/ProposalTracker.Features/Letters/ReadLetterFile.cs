using ProposalTracker.Letters.Json;
using ProposalTracker.Letters.Reading;

namespace ProposalTracker.Features.Letters;

/// <summary><c>letter read</c>: the text of an existing letter as JSON.</summary>
public static class ReadLetterFile
{
    /// <returns>0 if the file could be read, also when it is no letter; 2 if it could not.</returns>
    public static int Run(string path, TextWriter output, TextWriter error)
    {
        if (LetterFile.Read(path, error) is not { } bytes)
            return LetterExitCode.Unusable;
        var decoded = TextDecoding.Decode(bytes);
        var read = LetterReader.Read(decoded.Text);
        output.WriteLine(LetterJson.Write(read.Letter, [.. decoded.Notes, .. read.Notes], read.Unplaced));
        return LetterExitCode.Done;
    }
}
