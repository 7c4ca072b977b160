using System.Diagnostics;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;

var cpu = Process.GetCurrentProcess(); void T(string n) { cpu.Refresh(); Console.WriteLine($"{n}: cpu {cpu.TotalProcessorTime.TotalMilliseconds} jit {System.Runtime.JitInfo.GetCompilationTime().TotalMilliseconds:F0} ms {System.Runtime.JitInfo.GetCompiledMethodCount()}"); }
T("start");
var fonts = FontLibrary.OpenDefault();
T("fonts");
var printer = new LetterPrinter(fonts);
var printed = printer.Print(SeedLetter.Document);
T("printed");
foreach (var note in printed.Notes)
    Console.WriteLine(note);
if (printed.Pdf is not null)
    File.WriteAllBytes(args[0], printed.Pdf);
if (args.Length > 1)
{
    for (int r = 0; r < 3; r++)
    {
        var w = Stopwatch.StartNew();
        for (int i = 0; i < 100; i++) printer.Print(SeedLetter.Document);
        Console.WriteLine($"warm same {w.ElapsedMilliseconds / 100.0} ms");
        w.Restart();
        for (int i = 0; i < 60; i++) printer.Print(SeedLetter.Document with { Body = SeedLetter.Document.Body + "\n变" + (char)('一' + 40 * r * 60 + i) });
        Console.WriteLine($"warm different {w.ElapsedMilliseconds / 60.0} ms");
    }
}
Console.WriteLine($"jit {System.Runtime.JitInfo.GetCompiledMethodCount()} methods {System.Runtime.JitInfo.GetCompilationTime().TotalMilliseconds} ms; cpu {Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds}");
