using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ProposalTracker.Web.Tests.CommandLine;

/// <summary>The built program, called as clerks and scripts call it: from any folder, without HOME, in a foreign locale.</summary>
public sealed class CommandLineProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("command-line").FullName;

    [Theory]
    [InlineData("letter")]
    [InlineData("letter", "nonsense")]
    [InlineData("letter", "read")]
    [InlineData("letter", "read", "a.txt", "b.txt")]
    [InlineData("letter", "render", "a.json")]
    [InlineData("letter", "read", "none.txt")]
    [InlineData("letter", "read", "@none")]
    [InlineData("workflow", "nonsense")]
    [InlineData("workflow", "check", "none.json")]
    [InlineData("workflow", "check", ".")]
    [InlineData("workflow", "check", "")]
    [InlineData("workfow", "check")]
    public void WrongUsage_OfAnyCommand_Gives2AndSaysSoInChinese(params string[] args)
    {
        var (code, output, error) = Run(args);

        Assert.Equal((2, "", true), (code, output, error.Any(c => c > '\u4e00')));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("letter", "--help")]
    [InlineData("letter", "render", "-h")]
    public void Help_OnRequest_Gives0AndUsage(params string[] args)
    {
        var (code, output, _) = Run(args);

        Assert.Equal((0, true), (code, output.Contains("letter render LETTER.json -o OUT.pdf", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("workflow check bad.json >&-")]
    [InlineData("workflow check bad.json >/dev/full")]
    [InlineData("workflow check none.json 2>&-")]
    [InlineData("workflow check none.json 2>/dev/full")]
    public void Output_ThatCannotBeWritten_Gives2WithoutACrash(string command)
    {
        File.WriteAllText(Path.Combine(_folder, "bad.json"), "{");

        var (code, output, error) = RunIn("/bin/sh", "-c", $"dotnet \"$0\" {command}", Program);

        Assert.Equal((2, "", false), (code, output, error.Contains("Exception", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_InAForeignLocale_PrintsUtf8WithoutMark()
    {
        File.WriteAllText(Path.Combine(_folder, "letter.txt"), "关于第12号建议的答复\n王小明代表：\n你的建议收悉。𠮷\n");

        var (code, output, error) = Run("letter", "read", "letter.txt");

        var body = JsonDocument.Parse(output).RootElement.GetProperty("body").GetString();
        Assert.Equal((0, '{', "你的建议收悉。𠮷", ""), (code, output[0], body, error));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "ProposalTracker.Web.dll");

    private (int Code, string Output, string Error) Run(params string[] args) => RunIn("dotnet", [Program, .. args]);

    private (int Code, string Output, string Error) RunIn(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        start.Environment["LC_ALL"] = "POSIX";
        start.Environment["HOME"] = Path.Combine(_folder, "nobody");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet was expected to start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
