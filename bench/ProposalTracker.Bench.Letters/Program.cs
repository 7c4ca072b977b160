using ProposalTracker.Letters;
using ProposalTracker.TestSupport;

var printer = new LetterPrinter(FontLibrary.OpenDefault());
var printed = printer.Print(SeedLetter.Document);
foreach (var note in printed.Notes)
    Console.WriteLine(note);
if (printed.Pdf is not null)
    File.WriteAllBytes(args[0], printed.Pdf);
