using System.Diagnostics;
using System.Globalization;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Bench.Letters;

/// <summary>
/// Measures what letter.md, 6 asks and prints each figure beside its target and beside the prototype's, as a ratio: on a
/// busy machine the ratio to a program run at the same time tells more than the milliseconds.
/// </summary>
internal static class Measurement
{
    private const int WarmUps = 20;
    private const int Letters = 200;
    private const int Batch = 500;

    internal static void Print()
    {
        var fonts = FontLibrary.OpenDefault();
        foreach (var role in fonts.Roles)
            Console.WriteLine($"{role.RoleName,-4} {role.FaceName ?? "—",-28} {role.Covered,5}/{role.Total}");
        var printer = new LetterPrinter(fonts);
        var first = printer.Print(SeedLetter.Document);
        if (first.Pdf is null)
        {
            Console.WriteLine(string.Join('\n', first.Notes.Select(note => note.Message)));
            return;
        }

        Row("bytes of the seed letter, KB", first.Pdf.Length / 1024.0, 250, 285);
        Row("cold, process start to file, ms (median of 5)", Cold(), 250, 257);
        Row("warm, same letter, ms", Warm(printer, _ => SeedLetter.Document), 10, 22.5);
        Row("warm, each letter with new characters, ms", Warm(printer, LetterRun.Varied), 10, 22.5);
        Row("two threads, ms a letter (150 letters/s = 6.67)", TwoThreads(printer), 6.67, 22.5);
        Row($"peak memory after {Batch} letters, MB", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, 400, 190);
        LibreOffice();
    }

    private static void Row(string what, double value, double target, double prototype) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-52} {value,8:F2}   target {target,6:F1} ({value / target:F2}×)   prototype {prototype,6:F1} ({value / prototype:F2}×)"));

    private static double Warm(LetterPrinter printer, Func<int, LetterDocument> letter)
    {
        for (var i = 0; i < WarmUps; i++)
            printer.Print(letter(i));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Letters; i++)
            printer.Print(letter(WarmUps + i));
        return watch.Elapsed.TotalMilliseconds / Letters;
    }

    private static double TwoThreads(LetterPrinter printer)
    {
        var watch = Stopwatch.StartNew();
        Parallel.For(0, Batch, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => printer.Print(LetterRun.Varied(10_000 + i)));
        return watch.Elapsed.TotalMilliseconds / Batch;
    }

    private static double Cold()
    {
        var file = Path.GetTempFileName();
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            Run("dotnet", [typeof(Measurement).Assembly.Location, "--once", file]);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        File.Delete(file);
        return times.Order().ElementAt(2);
    }

    /// <summary>The same text through an office program, when there is one: what an agency would use otherwise.</summary>
    private static void LibreOffice()
    {
        var folder = Directory.CreateTempSubdirectory("letter-").FullName;
        var text = Path.Combine(folder, "letter.txt");
        File.WriteAllText(text, SeedLetter.Document.Body);
        var watch = Stopwatch.StartNew();
        if (Run("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, text]))
            Console.WriteLine($"LibreOffice, the text alone, cold: {watch.ElapsedMilliseconds} ms");
        else
            Console.WriteLine("LibreOffice is not installed; measured before: 2,240 ms alone, 430 ms in a batch of 20");
        Directory.Delete(folder, recursive: true);
    }

    private static bool Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
            process?.StandardOutput.ReadToEnd();
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
