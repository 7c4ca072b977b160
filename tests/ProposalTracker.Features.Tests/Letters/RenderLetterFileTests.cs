using ProposalTracker.Features.Letters;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Features.Tests.Letters;

public sealed class RenderLetterFileTests : IDisposable
{
    private const string Letter =
        """{"issuer":"乐安市民政局","number":"乐民函〔2023〕42号","title":"关于第12号代表建议答复的函","salutation":["王小明代表"],"body":"已经办理。"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("letters").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Docx => Path.Combine(_folder, "out.docx");

    private string Pdf => Path.Combine(_folder, "out.pdf");

    [Fact]
    public void Render_WithoutAnyFace_Gives3AndNamesThePackages()
    {
        var code = Render(Letter);

        Assert.Equal((3, true), (code, _output.ToString().Contains("texlive-lang-chinese", StringComparison.Ordinal)));
    }

    [Fact]
    public void Render_WithoutAnyFace_WritesTheDocxAllTheSame()
    {
        Render(Letter);

        Assert.Equal((false, true), (File.Exists(Pdf), File.Exists(Docx)));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Render_WithOfd_WritesItUnlessItIsADraft(bool draft, bool written)
    {
        var (input, ofd) = (Path.Combine(_folder, "letter.json"), Path.Combine(_folder, "out.ofd"));
        File.WriteAllText(input, Letter);

        var code = RenderLetterFile.Run(
            new RenderLetterRequest(input, Pdf, null, draft) { Ofd = ofd }, () => FontLibrary.ForTests(BoxFont.Create()), _output, _error);

        Assert.Equal((0, written), (code, File.Exists(ofd)));
    }

    [Fact]
    public void Render_RefusedLetter_WritesNoDocx()
    {
        Render("""{"issuer":"乐安市民政局"}""");

        Assert.False(File.Exists(Docx));
    }

    [Fact]
    public void Render_IntoAFolderThatIsNotThere_Gives2()
    {
        var input = Path.Combine(_folder, "letter.json");
        File.WriteAllText(input, Letter);

        var code = RenderLetterFile.Run(
            new RenderLetterRequest(input, Pdf, Path.Combine(_folder, "none", "out.docx"), Draft: false), () => FontLibrary.Open([]), _output, _error);

        Assert.Equal((2, true), (code, _error.ToString().Contains("文件夹不存在", StringComparison.Ordinal)));
    }

    [Fact]
    public void Render_LetterWithoutNumber_IsRefusedAndLeavesAnOldFileAlone()
    {
        File.WriteAllText(Pdf, "old");

        var code = Render("""{"issuer":"乐安市民政局","title":"关于建议的函","salutation":["王小明代表"],"body":"已经办理。"}""");

        Assert.Equal((1, "old"), (code, File.ReadAllText(Pdf)));
    }

    [Theory]
    [InlineData("letter.json", null)]
    [InlineData("out.pdf", "out.pdf")]
    public void Render_OntoItsInputOrOneOutputOntoAnother_Gives2AndChangesNothing(string pdf, string? docx)
    {
        var input = Path.Combine(_folder, "letter.json");
        File.WriteAllText(input, Letter);

        var code = RenderLetterFile.Run(
            new RenderLetterRequest(input, Path.Combine(_folder, pdf), docx is null ? null : Path.Combine(_folder, docx), Draft: false),
            () => FontLibrary.ForTests(BoxFont.Create()), _output, _error);

        Assert.Equal((2, Letter, false), (code, File.ReadAllText(input), File.Exists(Pdf)));
    }

    [Fact]
    public void Render_LetterWithSealsBesideIt_ReadsEachAndNamesTheOneThatIsNotThere()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.png"), [1]);

        Render(Letter.Replace("}", ",\"signers\":[\"甲局\",\"乙局\"],\"seal\":\"image\",\"sealImage\":[\"a.png\",\"b.png\"]}", StringComparison.Ordinal));

        Assert.Equal((false, true), (_output.ToString().Contains("a.png", StringComparison.Ordinal), _output.ToString().Contains("b.png", StringComparison.Ordinal)));
    }

    [Fact]
    public void Render_JsonThatDoesNotParse_IsRefusedAlsoAsDraft()
    {
        var code = Render("{\n\"issuer\" 3}", draft: true);

        Assert.Equal((1, true), (code, _output.ToString().Contains("第2行第10列", StringComparison.Ordinal)));
    }

    [Fact]
    public void Render_MissingInput_Gives2AndOneChineseSentence()
    {
        var request = new RenderLetterRequest(Path.Combine(_folder, "none.json"), Pdf, null, Draft: false);

        var code = RenderLetterFile.Run(request, () => FontLibrary.Open([]), _output, _error);

        Assert.Equal((2, true), (code, _error.ToString().Contains("文件不存在", StringComparison.Ordinal)));
    }

    [Fact]
    public void Notes_AreOneJsonObjectPerLine()
    {
        Render(Letter);

        var lines = _output.ToString().TrimEnd().Split('\n');

        Assert.All(lines, line => Assert.Equal(System.Text.Json.JsonValueKind.Object, System.Text.Json.JsonDocument.Parse(line).RootElement.ValueKind));
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private int Render(string json, bool draft = false)
    {
        var input = Path.Combine(_folder, "letter.json");
        File.WriteAllText(input, json);
        return RenderLetterFile.Run(new RenderLetterRequest(input, Pdf, Docx, draft), () => FontLibrary.Open([]), _output, _error);
    }
}
