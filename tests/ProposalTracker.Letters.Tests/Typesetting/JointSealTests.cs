using ProposalTracker.Letters.Typesetting;

namespace ProposalTracker.Letters.Tests.Typesetting;

/// <summary>Seals of a joint letter (联合行文, GB/T 9704-2012, 7.3.5.1).</summary>
public sealed class JointSealTests
{
    private const double SealMm = 42;

    public static TheoryData<string[], DateStyle> Agencies
    {
        get
        {
            string[][] names =
            [
                ["某市民政局"],
                ["某市民政局", "某市财政局"],
                ["某市民政局", "某市财政局", "某市教育局", "某市司法局", "某市卫健局"],
                ["某市民政局", "某市住房和城乡建设局", "某市财政局", "某市人力资源和社会保障局"],
                ["某市住房和城乡建设管理局办", "某某市人力资源和社会保障局", "某市城市管理和综合执法局办"],
                ["某某市住房和城乡建设管理局办", "某某市人力资源和社会保障局", "某某市城市管理和综合执法局办"],
                [new string('某', 27), "某市财政局", new string('市', 40)],
                [.. Enumerable.Range(0, 20).Select(i => $"某市第{(char)('一' + (i * 31))}局")],
            ];
            var data = new TheoryData<string[], DateStyle>();
            foreach (var list in names)
            {
                data.Add(list, DateStyle.Arabic);
                data.Add(list, DateStyle.Chinese);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Agencies))]
    public void Seals_OfAnyAgencies_NeitherCrossNorTouchNorLeaveTheText(string[] signers, DateStyle date)
    {
        var printed = Print(signers, date);

        var seals = Seals(printed);
        Assert.Equal(signers.Length, seals.Count);
        Assert.All(Pairs(seals), pair => Assert.True(Distance(pair.A.Seal, pair.B.Seal) > SealMm));
        Assert.All(seals, entry => Assert.InRange(entry.Seal.XMm, Grid.Left - 0.001, Grid.Right - SealMm + 0.001));
    }

    [Theory, MemberData(nameof(Agencies))]
    public void Names_OfAnyAgencies_DoNotRunIntoEachOther(string[] signers, DateStyle date)
    {
        var printed = Print(signers, date);

        var lines = printed.Runs("signer").GroupBy(entry => (entry.Page, entry.Run.BaselineMm)).Select(line => line.SelectMany(entry => entry.Run.Glyphs).Select(glyph => glyph.XMm).ToList());
        Assert.All(lines, places => Assert.All(places.Zip(places.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, Grid.Cell - 0.01, Grid.Width)));
    }

    [Theory, MemberData(nameof(Agencies))]
    public void Seals_OfAnyAgencies_PressTheirOwnNames(string[] signers, DateStyle date)
    {
        var printed = Print(signers, date);

        var seals = Seals(printed);
        Assert.Equal(Enumerable.Range(0, signers.Length), seals.Select(entry => entry.Seal.Signer));
        Assert.All(seals, entry => Assert.Contains(signers[entry.Seal.Signer][signers[entry.Seal.Signer].Length / 2], TextUnder(printed, entry.Page, entry.Seal)));
    }

    [Theory, MemberData(nameof(Agencies))]
    public void LastSeal_PressesTheDateToo(string[] signers, DateStyle date)
    {
        var printed = Print(signers, date);

        var (page, last) = Seals(printed)[^1];
        var (datePage, run) = printed.Runs("date").Single();
        Assert.Equal(page, datePage);
        Assert.InRange(run.BaselineMm, last.YMm, last.YMm + last.HeightMm);
        Assert.Equal(last.XMm + (last.WidthMm / 2), (run.Glyphs[0].XMm + run.Glyphs[^1].XMm + Grid.Cell) / 2, 1);
    }

    [Fact]
    public void Seal_MissingForOneOfSeveral_LeavesItsRoomAndNamesTheUnit()
    {
        string[] signers = ["某市民政局", "某市财政局", "某市教育局"];
        var all = Print(signers, DateStyle.Arabic);

        var printed = Printed.Print(Letter(signers), new PrintOptions { SealImages = [TestPictures.Png(40, 40), null, TestPictures.Png(40, 40)] });

        Assert.False(printed.Refused);
        Assert.Equal(["某市财政局：没有印章图片，已留出它的盖章位置"], printed.Notes.Where(note => note.Code == "seal-image").Select(note => note.Message));
        Assert.Equal(Seals(all).Where(entry => entry.Seal.Signer != 1), Seals(printed));
    }

    [Fact]
    public void Seal_GivenOnceForSeveralSigners_IsTheLeadAgencysOnly()
    {
        var printed = Printed.Print(Letter(["某市民政局", "某市财政局"]), new PrintOptions { SealImages = [TestPictures.Png(40, 40)] });

        Assert.Equal(0, Seals(printed).Single().Seal.Signer);
    }

    [Fact]
    public void Seals_MoreThanSigners_AreNotPrintedWithAWarning()
    {
        var printed = Printed.Print(Letter(["某市民政局"]), new PrintOptions { SealImages = [TestPictures.Png(40, 40), TestPictures.Png(40, 40)] });

        Assert.Single(Seals(printed));
        Assert.True(printed.HasNote("seal-image"));
    }

    [Fact]
    public void Seal_WithoutAnySigner_IsNotPrintedWithAWarning()
    {
        var printed = Printed.Print(Letter([]) with { Signers = null }, new PrintOptions { SealImages = [TestPictures.Png(40, 40)] });

        Assert.Empty(Seals(printed));
        Assert.True(printed.HasNote("seal-image"));
    }

    [Theory]
    [InlineData(40, 20, 42, 21)]
    [InlineData(20, 40, 21, 42)]
    public void Seal_ThatIsNotSquare_StaysInTheRoomOfARoundOne(int width, int height, double expectedWidth, double expectedHeight)
    {
        var seal = Seals(Printed.Print(Letter(["某市民政局"]), new PrintOptions { SealImages = [TestPictures.Png(width, height)] })).Single().Seal;

        Assert.Equal((expectedWidth, expectedHeight), (seal.WidthMm, seal.HeightMm));
    }

    private static LetterDocument Letter(string[] signers) => Printed.Letter("正文一行。\n正文一行。") with { Seal = SealMode.Image, Signers = signers, Date = new DateOnly(2024, 11, 28) };

    private static PrintedLetter Print(string[] signers, DateStyle date) => Printed.Print(
        Letter(signers), new PrintOptions { Date = date, SealImages = [.. signers.Select(_ => TestPictures.Png(40, 40))] });

    private static List<(int Page, PlacedPicture Seal)> Seals(PrintedLetter printed) =>
        [.. printed.Pages.SelectMany(page => page.Pictures.Select(seal => (page.Number, seal)))];

    private static IEnumerable<((int Page, PlacedPicture Seal) A, (int Page, PlacedPicture Seal) B)> Pairs(List<(int Page, PlacedPicture Seal)> seals) =>
        seals.SelectMany((a, i) => seals.Skip(i + 1).Where(b => b.Page == a.Page).Select(b => (a, b)));

    private static double Distance(PlacedPicture a, PlacedPicture b) =>
        Math.Sqrt(Math.Pow(a.XMm + (a.WidthMm / 2) - b.XMm - (b.WidthMm / 2), 2) + Math.Pow(a.YMm + (a.HeightMm / 2) - b.YMm - (b.HeightMm / 2), 2));

    private static string TextUnder(PrintedLetter printed, int page, PlacedPicture seal) => string.Concat(
        printed.Runs("signer").Where(entry => entry.Page == page && entry.Run.BaselineMm > seal.YMm && entry.Run.BaselineMm < seal.YMm + seal.HeightMm)
            .SelectMany(entry => entry.Run.Glyphs).Where(glyph => glyph.XMm > seal.XMm - Grid.Cell && glyph.XMm < seal.XMm + seal.WidthMm).Select(glyph => char.ConvertFromUtf32(glyph.Character)));
}
