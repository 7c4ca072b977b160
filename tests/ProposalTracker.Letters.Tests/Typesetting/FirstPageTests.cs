using ProposalTracker.Letters.Typesetting;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class FirstPageTests
{
    [Fact]
    public void Letterhead_OfTheSeedLetter_StandsRed30MmFromTheTop()
    {
        var (_, run) = Printed.Print(SeedLetter.Document).Runs("letterhead").Single();

        Assert.Equal(Rgb.OfficialRed, run.Color);
        Assert.Equal(30, run.BaselineMm - (run.SizePt * Grid.MmPerPoint * (0.5 + run.Face.OpticalCentre)), 3);
    }

    [Theory]
    [InlineData("某局")]
    [InlineData("中山市民政局")]
    [InlineData("中山市人民政府国有资产监督管理委员会办公室")]
    public void Letterhead_OfAnyLength_IsCentredInsideThe版心(string issuer)
    {
        var (_, run) = Printed.Print(SeedLetter.Document with { Issuer = issuer }).Runs("letterhead").Single();

        double left = run.Glyphs[0].XMm, right = run.Glyphs[^1].XMm + (run.SizePt * Grid.MmPerPoint);
        Assert.Equal(105, (left + right) / 2, 2);
        Assert.InRange(right - left, 1, 156.01);
    }

    [Fact]
    public void Rules_OnTheFirstPage_StandAsTheStandardSays()
    {
        var rules = Printed.Print(SeedLetter.Document).Pages[0].Rects;

        Assert.All(rules, rule => Assert.Equal((20, 170), (rule.XMm, rule.WidthMm)));
        Assert.Equal([50.23, 51.55, 275.41, 276.21], rules.Select(rule => Math.Round(rule.YMm, 2)));
        Assert.Equal([0.79, 0.26, 0.26, 0.79], rules.Select(rule => Math.Round(rule.HeightMm, 2)));
    }

    [Fact]
    public void Rules_OnLaterPages_AreMissing()
    {
        var printed = Printed.Print(SeedLetter.Document);

        Assert.All(printed.Pages.Skip(1), page => Assert.Empty(page.Rects));
    }

    [Fact]
    public void Number_OfTheSeedLetter_EndsAtTheRightEdge()
    {
        var (_, run) = Printed.Print(SeedLetter.Document).Runs("docno").Single();

        Assert.Equal("中民函〔2023〕42号", run.Text);
        Assert.Equal(184, run.Glyphs[^1].XMm + Grid.Cell, 3);
    }

    [Fact]
    public void Mark_ByDefault_StandsInTheUpperRightCorner()
    {
        var runs = Printed.Print(SeedLetter.Document).Runs("mark").Select(entry => entry.Run).ToList();

        Assert.Equal("（A类）", string.Concat(runs.Select(run => run.Text)));
        Assert.Equal(184, runs[^1].Glyphs[^1].XMm + Grid.Cell, 3);
        Assert.Equal(20, runs[0].BaselineMm - (Grid.Em3 * (0.5 + runs[0].Face.OpticalCentre)), 3);
    }

    [Fact]
    public void Mark_AfterTheNumber_StandsOnItsLine()
    {
        var options = new PrintOptions { MarkPlace = MarkPlace.AfterNumber, MarkBrackets = "" };

        var printed = Printed.Print(SeedLetter.Document, options);

        Assert.Equal("中民函〔2023〕42号A类", printed.Text("docno"));
    }

    [Fact]
    public void Mark_ThatWasNotAskedFor_Vanishes()
    {
        var printed = Printed.Print(SeedLetter.Document with { Mark = null });

        Assert.Empty(printed.Runs("mark"));
    }

    [Fact]
    public void Title_OfTheSeedLetter_StartsTwoLinesBelowTheNumber()
    {
        var rows = Printed.Print(SeedLetter.Document).Runs("title").Select(entry => Printed.RowOf(entry.Run)).ToList();

        Assert.Equal([5, 6], rows.Select(row => Math.Round(row, 3)));
    }

    [Fact]
    public void Salutation_OfTheSeedLetter_StandsOneLineBelowTheTitle()
    {
        var (_, run) = Printed.Print(SeedLetter.Document).Runs("salutation").Single();

        Assert.Equal(8, Printed.RowOf(run), 3);
        Assert.Equal("陈旭成代表：", run.Text);
    }

    [Fact]
    public void Salutation_ThatWouldFillPageOne_MovesToTheBottomOfTheLastPage()
    {
        var names = Enumerable.Range(0, 70).Select(i => "代表姓名" + (char)('一' + i)).ToList();

        var printed = Printed.Print(SeedLetter.Document with { Salutation = names });

        Assert.True(printed.HasNote("salutation-moved"));
        Assert.Contains(printed.Runs("body"), entry => entry.Page == 1);
        Assert.All(printed.Runs("salutation"), entry => Assert.Equal(printed.Pages.Count, entry.Page));
    }

    [Fact]
    public void Salutation_With50Names_IsSetWholeWithAWarning()
    {
        var names = Enumerable.Range(0, 50).Select(i => "某某" + (char)('一' + i)).ToList();

        var printed = Printed.Print(SeedLetter.Document with { Salutation = names });

        Assert.Equal(string.Join('、', names) + "：", printed.Text("salutation"));
        Assert.True(printed.HasNote("long-salutation"));
    }

    [Fact]
    public void Disclosure_BesideTheNumber_StandsAfterItAndTheMarkWithoutItsLabel()
    {
        var letter = Printed.Letter("正文。") with { Mark = "A类", Disclosure = "主动公开" };

        var printed = Printed.Print(letter, new PrintOptions { MarkPlace = MarkPlace.AfterNumber, MarkBrackets = "", DisclosurePlace = DisclosurePlace.AfterNumber });

        Assert.Equal("某民函〔2024〕7号A类\u3000主动公开", printed.Text("docno").Replace(' ', '\u3000'));
        Assert.Empty(printed.Runs("disclosure"));
    }

    [Theory]
    [InlineData("王某某", 0)]
    [InlineData("王某某、买买提·阿卜杜拉、欧阳某某、上官某某", 1)]
    public void SignedBy_StandsFlushLeftOnTheNumbersLineOrBelowIt(string name, int rowsBelow)
    {
        var printed = Printed.Print(Printed.Letter("正文。") with { SignedBy = name });

        GlyphRun signer = printed.Runs("signedby").First().Run, number = printed.Runs("docno").First().Run;
        Assert.Equal(Grid.Left, signer.Glyphs[0].XMm, 2);
        Assert.Equal(number.BaselineMm + (rowsBelow * Grid.RowPitch), signer.BaselineMm, 2);
    }

    [Fact]
    public void ContactForm_OfThePlace_IsPrintedAroundNameAndPhone()
    {
        var letter = Printed.Letter("正文。") with { Contact = new LetterContact("程某", "8838") };

        var printed = Printed.Print(letter, new PrintOptions { ContactForm = "（联系人：{name}；电话：{phone}）" });

        Assert.Equal("（联系人：程某；电话：8838）", printed.Text("contact"));
    }
}
