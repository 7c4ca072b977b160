using System.Text.Json;
using System.Xml.Linq;
using ProposalTracker.Letters.Pdf;
using ProposalTracker.Letters.Templates;
using ProposalTracker.Letters.Tests.Templates;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Pdf;

/// <summary>
/// PDFBox preflight, where it is installed. It knows PDF/A-1b only, so the letters are written for that part: fonts, colours,
/// metadata and tags are the same as in what is issued (PDF/A-2u).
/// </summary>
public sealed class PreflightTests
{
    private static readonly string[] Jars = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"];

    public static TheoryData<string> FontSets => ["boxes", "CFF boxes", "this machine's faces"];

    [Theory, MemberData(nameof(FontSets))]
    public void Preflight_OfTheSeedAndEveryKindOfLetter_FindsThemValid(string fontSet)
    {
        var printer = new LetterPrinter(Fonts(fontSet));
        var folder = Directory.CreateTempSubdirectory("preflight");
        try
        {
            var letters = Letters().ToList();
            foreach (var (name, letter) in letters)
            {
                var printed = printer.Print(letter, new PrintOptions { Part = PdfPart.One, SealImages = [TestPictures.Png(40, 40)] });
                File.WriteAllBytes(Path.Combine(folder.FullName, name + ".pdf"), printed.Pdf ?? throw new InvalidOperationException($"{name}: {printed.Notes[0].Message}"));
            }

            var results = Validate(folder.FullName, letters.ConvertAll(letter => letter.Name));

            Assert.Equal([.. letters.Select(letter => $"{letter.Name}: true")], results);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static FontLibrary Fonts(string set)
    {
        if (set == "boxes")
            return TestFonts.Box;
        if (set == "CFF boxes")
            return FontLibrary.ForTests(TestFonts.CffBoxBytes());
        var fonts = FontLibrary.OpenDefault();
        if (fonts.Roles.Any(role => role.FaceName is null))
            Assert.Skip("no face for every role");
        return fonts;
    }

    private static IEnumerable<(string Name, LetterDocument Letter)> Letters()
    {
        yield return ("seed", SeedLetter.Document);
        yield return ("sealed", SeedLetter.Document with { Signers = ["中山市民政局"], Seal = SealMode.Image });
        foreach (var folder in Directory.EnumerateDirectories(TemplateFolder.Path).Order(StringComparer.Ordinal))
        {
            var kind = Enum.Parse<LetterKind>(Path.GetFileName(folder), ignoreCase: true);
            var (template, _) = LetterTemplate.Parse("letter.liquid", File.ReadAllText(Path.Combine(folder, "letter.liquid")));
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "sample.json")));
            var text = template?.Render(TemplateValues.Of(json.RootElement)).Text ?? throw new InvalidOperationException($"{folder} has a sample that renders.");
            yield return (kind.ToString(), text.Into(new LetterDocument
            {
                Kind = kind,
                Issuer = "乐安市民政局",
                Mark = "A类",
                Number = "乐民函〔2024〕1号",
                Signers = ["乐安市民政局"],
                Date = new DateOnly(2024, 5, 9),
                Contact = new LetterContact("程某", "8838"),
                Disclosure = "主动公开",
                CopyTo = ["市政府办公室"],
                Attachments = [new LetterAttachment("清单", "一、甲\n乙。")],
            }));
        }
    }

    /// <summary>Name and verdict of each file, with what is wrong; skipped where Java or preflight is not installed.</summary>
    private static List<string> Validate(string folder, List<string> names)
    {
        var jars = Jars.Select(jar => $"/usr/share/java/{jar}.jar").ToList();
        if (jars.Find(jar => !File.Exists(jar)) is { } missing)
        {
            Assert.False(Environment.GetEnvironmentVariable("PROPOSALTRACKER_REQUIRE_PREFLIGHT") == "1", $"PDFBox preflight is required here, but {missing} is missing.");
            Assert.Skip($"{missing} is not installed (libpdfbox2-java, libactivation-java, libjaxb-api-java)");
        }

        var list = Path.Combine(folder, "files.txt");
        File.WriteAllLines(list, names.Select(name => Path.Combine(folder, name + ".pdf")));
        PdfTools.Run("java", "-cp", string.Join(':', jars), "org.apache.pdfbox.preflight.Validator_A1b", "xml", "batch", list);
        return [.. names.Select(name => $"{name}: {Verdict(Path.Combine(folder, name + ".pdf.preflight.xml"))}")];
    }

    private static string Verdict(string report)
    {
        if (!File.Exists(report))
            return "no report";
        var xml = XDocument.Load(report);
        var valid = xml.Descendants("isValid").Single().Value;
        return string.Join("; ", xml.Descendants("details").Select(details => details.Value).Distinct().Prepend(valid));
    }
}
