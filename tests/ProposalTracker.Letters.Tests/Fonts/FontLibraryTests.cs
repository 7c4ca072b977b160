using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Fonts;

public sealed class FontLibraryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fonts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Open_WithAFaceForEachName_GivesEachRoleItsFace()
    {
        foreach (var name in new[] { "FandolSong-Bold", "FandolFang-Regular", "FandolKai-Regular", "FandolHei-Regular", "FandolSong-Regular" })
            Save(name, BoxFont.EverydayRanges);

        var faces = FontLibrary.Open([folder]).Roles.Select(role => role.FaceName);

        Assert.Equal(["FandolSong-Bold", "FandolFang-Regular", "FandolKai-Regular", "FandolHei-Regular", "FandolSong-Regular"], faces);
    }

    [Fact]
    public void Open_WithABoughtFace_PrefersIt()
    {
        Save("FandolFang-Regular", BoxFont.EverydayRanges);
        Save("仿宋_GB2312", BoxFont.EverydayRanges);

        var body = FontLibrary.Open([folder]).Roles[1];

        Assert.EndsWith("仿宋_GB2312.ttf", body.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WithOnlyASerif_WarnsThat仿宋FellBack()
    {
        Save("Noto Serif CJK SC", BoxFont.EverydayRanges);

        var body = FontLibrary.Open([folder]).Roles[1];

        Assert.Contains("宋体代替", body.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WithTwoFacesOfAFamily_TakesTheRegularOneForItsName()
    {
        File.WriteAllBytes(Path.Combine(folder, "a-bold.ttf"), BoxFont.Create(BoxFont.EverydayRanges, "Noto Serif CJK SC", style: "Bold"));
        Save("Noto Serif CJK SC", BoxFont.EverydayRanges);

        var body = FontLibrary.Open([folder]).Roles[1];

        Assert.Equal("NotoSerifCJKSC", body.FaceName);
    }

    [Fact]
    public void Open_WithoutFonts_NamesThePackages()
    {
        var roles = FontLibrary.Open([folder, "/no/such/folder"]).Roles;

        Assert.All(roles, role => Assert.Contains("texlive-lang-chinese", role.Advice, StringComparison.Ordinal));
    }

    [Fact]
    public void Open_WithDamagedFiles_PassesThemOver()
    {
        var whole = BoxFont.Create(BoxFont.EverydayRanges, "FandolFang-Regular");
        File.WriteAllBytes(Path.Combine(folder, "cut.ttf"), whole[..2000]);
        File.WriteAllBytes(Path.Combine(folder, "empty.ttf"), []);
        File.WriteAllText(Path.Combine(folder, "text.otf"), "no font at all, but long enough to be read as one");
        Save("Noto Serif CJK SC", BoxFont.EverydayRanges);

        var body = FontLibrary.Open([folder]).Roles[1];

        Assert.Equal("NotoSerifCJKSC", body.FaceName);
    }

    [Fact]
    public void Roles_CountTheStandardCharacters()
    {
        Save("FandolFang-Regular", [(0x4E00, 0x4E01), (0x56FD, 0x56FD)]);

        var body = FontLibrary.Open([folder]).Roles[1];

        Assert.Equal((3, 8105), (body.Covered, body.Total));
    }

    [Fact]
    public void Print_WithoutAFaceForARole_SaysWhatToInstall()
    {
        var printed = new LetterPrinter(FontLibrary.Open([folder])).Print(SeedLetter.Document);

        Assert.True(printed.Refused && printed.LacksFace);
        Assert.Contains(printed.Notes, note => note.Message.Contains("fonts-noto-cjk", StringComparison.Ordinal));
    }

    [Fact]
    public void Print_WithACharacterTheFaceLacks_TakesItFromTheNextWithANote()
    {
        Save("FandolFang-Regular", [(0x20, 0x7E), (0x3000, 0x303F), (0x4E00, 0x57FF), (0x5900, 0x9FFF), (0xFF01, 0xFF5E)]);
        Save("Noto Serif CJK SC", BoxFont.EverydayRanges);

        var printed = new LetterPrinter(FontLibrary.Open([folder])).Print(SeedLetter.Document with { Body = "国堃收悉。" });

        Assert.False(printed.Refused);
        Assert.Contains(printed.Notes, note => note.Code == "substituted-face" && note.Message.Contains("“堃”用宋体代替", StringComparison.Ordinal));
    }

    [Fact]
    public void Print_WithNarrowQuotationMarks_TakesThemFromTheNextFace()
    {
        Save("FandolFang-Regular", BoxFont.EverydayRanges, narrowQuotes: true);
        Save("Noto Serif CJK SC", BoxFont.EverydayRanges);

        var printed = new LetterPrinter(FontLibrary.Open([folder])).Print(SeedLetter.Document with { Body = "“双百”行动。" });

        var runs = printed.Pages[0].Runs.Where(run => run.Tag == "body").Select(run => (run.Text, run.Face.Name));
        Assert.Equal([("“", "NotoSerifCJKSC"), ("双百", "FandolFang-Regular"), ("”", "NotoSerifCJKSC"), ("行动。", "FandolFang-Regular")], runs);
    }

    private void Save(string name, IReadOnlyList<(int First, int Last)> ranges, bool narrowQuotes = false) =>
        File.WriteAllBytes(Path.Combine(folder, name + ".ttf"), BoxFont.Create(ranges, name, narrowQuotes));
}
