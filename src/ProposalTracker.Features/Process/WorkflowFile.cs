using System.Text;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>A workflow file from disk with everything there is to say about it.</summary>
internal static class WorkflowFile
{
    /// <summary>Exit codes of the workflow commands.</summary>
    public const int Done = 0;
    public const int HasErrors = 1;
    public const int Unusable = 2;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; null when it cannot be read, which is then said on the error writer.</summary>
    public static string? ReadText(string path, TextWriter error)
    {
        try
        {
            if (Directory.Exists(path))
                error.WriteLine($"{path}：是文件夹，不是文件。");
            else if (ReadBytes(path) is { } bytes)
                return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
            else
                error.WriteLine($"{path}：文件太大。");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            error.WriteLine($"{path}：没有这个文件。");
        }
        catch (ArgumentException) when (string.IsNullOrWhiteSpace(path))
        {
            error.WriteLine("文件名是空的。");
        }
        catch (DecoderFallbackException)
        {
            error.WriteLine($"{path}：不是 UTF-8 文本。");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error.WriteLine($"{path}：读不出文件（{exception.Message}）。");
        }

        return null;
    }

    /// <summary>A device has no length, so what counts is what comes out of it; null when that is too much.</summary>
    private static byte[]? ReadBytes(string path)
    {
        using var file = File.OpenRead(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            if (bytes.Length + read > 4L * DefinitionReader.MaxLength)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>Reads and checks; files in a folder <c>workflows</c> are what gets published, so they are held to it.</summary>
    public static (WorkflowDefinition? Definition, IReadOnlyList<Finding> Findings) Check(string text, string path)
    {
        var read = DefinitionReader.Read(text, path);
        if (read.Definition is null)
            return (null, read.Findings);
        var findings = DefinitionChecker.Check(read.Definition, CaseTasks.Catalogue, IsForPublishing(path));
        return (read.Definition, [.. read.Findings.Concat(findings).OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)]);
    }

    private static bool IsForPublishing(string path) =>
        Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) == "workflows";
}
