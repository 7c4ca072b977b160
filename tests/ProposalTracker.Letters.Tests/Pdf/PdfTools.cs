using System.ComponentModel;
using System.Diagnostics;

namespace ProposalTracker.Letters.Tests.Pdf;

/// <summary>Other people's programs; a test that needs one is skipped where it is not installed.</summary>
internal static class PdfTools
{
    internal static (int Exit, string Output) Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
                ?? throw new InvalidOperationException($"{program} starts");
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed");
            throw;
        }
    }
}
