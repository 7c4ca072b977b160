using System.Diagnostics;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Bench.Letters;

/// <summary>Prints the seed letter in the ways that are measured.</summary>
internal static class LetterRun
{
    internal static int Once(string file)
    {
        var printed = new LetterPrinter(FontLibrary.OpenDefault()).Print(SeedLetter.Document);
        if (printed.Pdf is null)
        {
            Console.Error.WriteLine(string.Join('\n', printed.Notes.Select(note => note.Message)));
            return 1;
        }

        File.WriteAllBytes(file, printed.Pdf);
        Console.WriteLine(Environment.CpuUsage.TotalTime.TotalMilliseconds);
        return 0;
    }

    internal static int Split()
    {
        var printer = new LetterPrinter(FontLibrary.OpenDefault());
        for (var r = 0; r < 4; r++)
        {
            Report("same", i => printer.Print(SeedLetter.Document));
            Report("different", i => printer.Print(Varied((1000 * r) + i)));
            Report("refused (layout only)", i => printer.Print(SeedLetter.Document with { Body = SeedLetter.Document.Body + "\uE000" }));
        }

        return 0;
    }

    /// <summary>The seed letter with another number and other characters in its text: its subsets are not in the cache.</summary>
    internal static LetterDocument Varied(int i) => SeedLetter.Document with
    {
        Number = $"中民函〔2023〕{i}号",
        Body = $"{SeedLetter.Document.Body}\n另附{(char)(0x4E00 + (i * 37 % 5000))}{(char)(0x5E00 + (i * 91 % 5000))}{(char)(0x6E00 + (i * 53 % 5000))}。",
    };

    private static void Report(string name, Action<int> run)
    {
        var times = new List<double>();
        for (var i = 0; i < 100; i++)
        {
            var watch = Stopwatch.StartNew();
            run(i);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"{name}: min {times[0]:F2} p10 {times[10]:F2} median {times[50]:F2} ms");
    }
}
