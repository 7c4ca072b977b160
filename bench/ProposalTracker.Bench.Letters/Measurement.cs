using System.Diagnostics;
using System.Globalization;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Binding;
using ProposalTracker.Letters.Docx;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Bench.Letters;

/// <summary>
/// Measures what letter.md, 6 asks and prints each figure beside its target and beside the prototype's, as a ratio: on a
/// busy machine the ratio to a program run at the same time tells more than the milliseconds.
/// </summary>
internal static class Measurement
{
    private const int Letters = 200;
    private const int Batch = 500;

    internal static void Print()
    {
        var fonts = FontLibrary.OpenDefault();
        foreach (var role in fonts.Roles)
            Console.WriteLine($"{role.RoleName,-4} {role.FaceName ?? "—",-28} {role.Covered,5}/{role.Total}");
        var printer = new LetterPrinter(fonts);
        var first = printer.Print(SeedLetter.Document);
        for (var i = 0; i < 40; i++)
            printer.Print(LetterRun.Varied(100_000 + i)); // until the code is compiled for speed
        if (first.Pdf is null)
        {
            Console.WriteLine(string.Join('\n', first.Notes.Select(note => note.Message)));
            return;
        }

        Row("bytes of the seed letter, KB", first.Pdf.Length / 1024.0, 250, 285);
        var (cold, coldProcessor) = Cold();
        Row("cold, process start to file, ms (median of 5)", cold, 250, 257);
        Row("  processor time of it", coldProcessor, 250, 257);
        Timed("warm, same letter, ms", () => Warm(printer, _ => SeedLetter.Document), Letters, 10);
        Timed("warm, each letter with new characters, ms", () => Warm(printer, LetterRun.Varied), Letters, 10);
        Timed("two threads, ms a letter (150 letters/s = 6.67)", () => TwoThreads(printer), Batch, 6.67);
        Row($"peak memory after {Batch} letters, MB", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, 400, 190);
        Bind(printer);
        LibreOffice(cold);
    }

    private static void Row(string what, double value, double target, double prototype) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-52} {value,8:F2}   target {target,6:F1} ({value / target:F2}×)   prototype {prototype,6:F1} ({value / prototype:F2}×)"));

    /// <summary>Processor time beside the clock: when others use the machine, only it tells what a letter costs.</summary>
    private static void Timed(string what, Action run, int letters, double target)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        run();
        Row(what, watch.Elapsed.TotalMilliseconds / letters, target, 22.5);
        Row("  processor time of it", (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / letters, target, 22.5);
    }

    private static void Warm(LetterPrinter printer, Func<int, LetterDocument> letter)
    {
        for (var i = 0; i < Letters; i++)
            printer.Print(letter(i));
    }

    private static void TwoThreads(LetterPrinter printer) =>
        Parallel.For(0, Batch, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => printer.Print(LetterRun.Varied(10_000 + i)));

    /// <summary>A print job: letters typeset and bound into one file on disk, each on a front side.</summary>
    private static void Bind(LetterPrinter printer)
    {
        var path = Path.GetTempFileName();
        var watch = Stopwatch.StartNew();
        using (var file = File.Create(path))
        {
            var binder = new LetterBinder(file, eachOnAFrontSide: true);
            for (var i = 0; i < Batch; i++)
                binder.Add(printer.Print(LetterRun.Varied(20_000 + i)).Pdf, $"{i + 1}");
            binder.Finish("合订", "某市");
            Row("typeset and bound into one file, ms a letter", watch.Elapsed.TotalMilliseconds / Batch, 6.67, 22.5);
            Row("  bytes a letter of it, KB", file.Length / 1024.0 / Batch, 250, 285);
            Row("  peak memory after it, MB", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, 400, 190);
        }

        File.Delete(path);
    }

    private static (double Clock, double Processor) Cold()
    {
        var file = Path.GetTempFileName();
        var clock = new List<double>();
        var processor = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            var output = Run("dotnet", [typeof(Measurement).Assembly.Location, "--once", file]);
            clock.Add(watch.Elapsed.TotalMilliseconds);
            processor.Add(double.Parse(output ?? "NaN", CultureInfo.InvariantCulture));
        }

        File.Delete(file);
        return (clock.Order().ElementAt(2), processor.Order().ElementAt(2));
    }

    /// <summary>The same letter as DOCX through an office program, when there is one: what an agency would use otherwise.</summary>
    private static void LibreOffice(double oneCold)
    {
        const int files = 20;
        var folder = Directory.CreateTempSubdirectory("letter-").FullName;
        List<string> letters = [.. Enumerable.Range(0, files).Select(i => Path.Combine(folder, $"letter-{i}.docx"))];
        for (var i = 0; i < files; i++)
            File.WriteAllBytes(letters[i], DocxWriter.Write(LetterRun.Varied(i)));
        if (Convert(letters.Take(1)) is { } alone && Convert(letters) is { } batch)
            Console.WriteLine($"LibreOffice, the same letter from DOCX: {alone:F0} ms alone ({alone / oneCold:F1}× ours cold), {batch / files:F0} ms each in a batch of {files}");
        else
            Console.WriteLine("LibreOffice is not installed; measured before: 2,240 ms alone, 430 ms each in a batch of 20");
        Directory.Delete(folder, recursive: true);

        double? Convert(IEnumerable<string> documents)
        {
            // A profile of its own, so that an office program that is open elsewhere does not take the work.
            string[] arguments = [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. documents];
            var watch = Stopwatch.StartNew();
            return Run("soffice", arguments) is null ? null : watch.Elapsed.TotalMilliseconds;
        }
    }

    /// <returns>What the program printed, or null when it is not installed or fails.</returns>
    private static string? Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
            var output = process?.StandardOutput.ReadToEnd();
            process?.WaitForExit();
            return process?.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
