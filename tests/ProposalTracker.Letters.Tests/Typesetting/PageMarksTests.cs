using ProposalTracker.Letters.Typesetting;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class PageMarksTests
{
    private static readonly PrintedLetter Seed = Printed.Print(SeedLetter.Document);

    [Fact]
    public void PageNumbers_StartOnTheSecondPage()
    {
        var numbers = Seed.Runs("pageno").Select(entry => (entry.Page, entry.Run.Text));

        Assert.Equal([(2, "— 2 —"), (3, "— 3 —"), (4, "— 4 —"), (5, "— 5 —"), (6, "— 6 —")], numbers);
    }

    [Fact]
    public void PageNumbers_OnEvenPages_StandLeft()
    {
        var left = Seed.Runs("pageno").Where(entry => entry.Page % 2 == 0).Select(entry => entry.Run.Glyphs[0].XMm);

        Assert.All(left, x => Assert.Equal(28 + Grid.Em4, x, 2));
    }

    [Fact]
    public void PageNumbers_OnOddPages_StandRight()
    {
        var right = Seed.Runs("pageno").Where(entry => entry.Page % 2 == 1).Select(entry => entry.Run.Glyphs[^1].XMm + Grid.Em4);

        Assert.All(right, x => Assert.Equal(184 - Grid.Em4, x, 2));
    }

    [Fact]
    public void PageNumbers_AreCentred7MmBelowThe版心()
    {
        var middles = Seed.Runs("pageno").Select(entry => entry.Run.BaselineMm - (Grid.Em4 * entry.Run.Face.OpticalCentre));

        Assert.All(middles, y => Assert.Equal(269, y, 2));
    }

    [Fact]
    public void Draft_MarksEveryPage()
    {
        var printed = Printed.Print(SeedLetter.Document, new PrintOptions { Draft = true });

        Assert.Equal(Enumerable.Range(1, 6), printed.Runs("draft").Where(entry => entry.Run.Text == "草稿").Select(entry => entry.Page));
    }

    [Fact]
    public void IssuedLetter_CarriesNoDraftMark()
    {
        Assert.Empty(Seed.Runs("draft"));
    }
}
