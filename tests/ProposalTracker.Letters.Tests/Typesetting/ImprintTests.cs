using ProposalTracker.Letters.Typesetting;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class ImprintTests
{
    [Fact]
    public void Copies_OfTheSeedLetter_EndAtTheBottomOfThe版心()
    {
        var run = Printed.Print(SeedLetter.Document).Runs("copies").Last().Run;

        Assert.Equal(262, run.BaselineMm + (Grid.Em4 * (0.5 - run.Face.OpticalCentre)), 2);
    }

    [Fact]
    public void Copies_OnTheSecondLine_AlignWithTheFirstCharacterAfterTheColon()
    {
        var runs = Printed.Print(SeedLetter.Document).Runs("copies").Select(entry => entry.Run).ToList();

        Assert.Equal(28 + Grid.Em4, runs[0].Glyphs[0].XMm, 2);
        Assert.Equal(runs[0].Glyphs[3].XMm, runs[1].Glyphs[0].XMm, 1);
    }

    [Fact]
    public void Copies_AreJoinedWithAFullStopAtTheEnd()
    {
        var text = Printed.Print(SeedLetter.Document with { CopyTo = ["市委组织部", "市政府办公室。"] }).Text("copies");

        Assert.Equal("抄送：市委组织部、市政府办公室。", text);
    }

    [Fact]
    public void Copies_To120Bodies_FlowOverPagesAndEndAtTheBottomOfTheLast()
    {
        var bodies = Enumerable.Range(0, 120).Select(i => "某市某某某某某某某某管理局" + (char)('一' + i)).ToList();

        var printed = Printed.Print(SeedLetter.Document with { CopyTo = bodies });

        var last = printed.Runs("copies").Last();
        Assert.Equal("抄送：" + string.Join('、', bodies) + "。", printed.Text("copies"));
        Assert.Equal(printed.Pages.Count, last.Page);
        Assert.Equal(262, last.Run.BaselineMm + (Grid.Em4 * (0.5 - last.Run.Face.OpticalCentre)), 2);
        Assert.All(printed.Runs("copies"), entry => Assert.InRange(entry.Run.BaselineMm, 37, 262));
        Assert.True(printed.HasNote("long-copies"));
    }

    [Fact]
    public void Disclosure_ByDefault_StandsOneRowAboveTheCopies()
    {
        var printed = Printed.Print(SeedLetter.Document);

        GlyphRun disclosure = printed.Runs("disclosure").Single().Run, copies = printed.Runs("copies").First().Run;
        Assert.Equal(28, disclosure.Glyphs[0].XMm, 2);
        Assert.Equal(Grid.RowPitch, copies.BaselineMm - disclosure.BaselineMm - (copies.Face.OpticalCentre * (Grid.Em4 - Grid.Em3)), 2);
    }

    [Fact]
    public void Disclosure_WithoutCopies_StandsInTheLastRow()
    {
        var run = Printed.Print(SeedLetter.Document with { CopyTo = null }).Runs("disclosure").Single().Run;

        Assert.Equal(21, Printed.RowOf(run), 3);
    }

    [Fact]
    public void Disclosure_UnderTheContact_FollowsItOnTheNextRow()
    {
        var printed = Printed.Print(SeedLetter.Document, new PrintOptions { DisclosurePlace = DisclosurePlace.UnderContact });

        Assert.Equal(1, Printed.RowOf(printed.Runs("disclosure").Single().Run) - Printed.RowOf(printed.Runs("contact").Last().Run), 3);
    }

    [Fact]
    public void BottomMatter_OverLettersOfAnyLength_NeverTouchesTheText()
    {
        var letters = Enumerable.Range(1, 45).Select(rows => Printed.Letter(string.Join('\n', Enumerable.Repeat("正文。", rows))) with
        {
            Disclosure = "主动公开",
            CopyTo = ["市委组织部", "市人大常委会选联工委", "市政府办公室", "市住房和城乡建设局"],
        });

        var printed = letters.Select(letter => Printed.Print(letter)).ToList();

        Assert.All(printed, letter =>
        {
            var (page, disclosure) = letter.Runs("disclosure").Single();
            Assert.Equal(letter.Pages.Count, page);
            Assert.All(
                letter.Pages[page - 1].Runs.Where(run => run.Tag is "body" or "signer" or "date" or "contact"),
                run => Assert.True(disclosure.BaselineMm - run.BaselineMm > Grid.RowPitch - 0.1));
        });
    }
}
