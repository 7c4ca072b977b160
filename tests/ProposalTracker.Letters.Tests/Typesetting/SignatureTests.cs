using ProposalTracker.Letters.Typesetting;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class SignatureTests
{
    private static readonly string ShortBody = string.Join('\n', Enumerable.Repeat("正文一行。", 3));

    [Fact]
    public void Date_WithSealSpace_StandsFourCellsFromTheRight()
    {
        var (_, run) = Printed.Print(Printed.Letter(ShortBody)).Runs("date").Single();

        Assert.Equal("2024年5月9日", run.Text);
        Assert.Equal(24, Printed.CellOf(run) + 6, 1);
    }

    [Fact]
    public void Signer_WithSealSpace_IsCentredOnTheDateOneRowAbove()
    {
        var printed = Printed.Print(Printed.Letter(ShortBody));

        GlyphRun signer = printed.Runs("signer").Single().Run, date = printed.Runs("date").Single().Run;
        Assert.Equal(Printed.CellOf(date) + 3, Printed.CellOf(signer) + 2.5, 1);
        Assert.Equal(Printed.RowOf(date) - 1, Printed.RowOf(signer), 3);
    }

    [Fact]
    public void Signer_WithSealSpace_LeavesThreeBlankRows()
    {
        var printed = Printed.Print(Printed.Letter(ShortBody));

        Assert.Equal(4, Printed.RowOf(printed.Runs("signer").Single().Run) - Printed.RowOf(printed.Runs("body").Last().Run), 3);
    }

    [Fact]
    public void Signature_WithoutSeal_StartsTheDateTwoCellsRightOfTheName()
    {
        var letter = Printed.Letter(ShortBody) with { Seal = SealMode.None, Signers = ["某市发展和改革局"] };

        var printed = Printed.Print(letter);

        GlyphRun signer = printed.Runs("signer").Single().Run, date = printed.Runs("date").Single().Run;
        Assert.Equal(26, Printed.CellOf(signer) + 8, 3);
        Assert.Equal(2, Printed.CellOf(date) - Printed.CellOf(signer), 1);
        Assert.Equal(2, Printed.RowOf(signer) - Printed.RowOf(printed.Runs("body").Last().Run), 3);
    }

    [Fact]
    public void Signature_WithoutSealAndAShortName_MovesTheNameWithTheDate()
    {
        var letter = Printed.Letter(ShortBody) with { Seal = SealMode.None, Signers = ["某局"] };

        var printed = Printed.Print(letter);

        GlyphRun signer = printed.Runs("signer").Single().Run, date = printed.Runs("date").Single().Run;
        Assert.Equal(26, Printed.CellOf(date) + 6, 1);
        Assert.Equal(2, Printed.CellOf(date) - Printed.CellOf(signer), 1);
    }

    [Fact]
    public void Signers_OfAJointLetter_StandSideBySideAboveTheDate()
    {
        var letter = Printed.Letter(ShortBody) with { Signers = ["某市民政局", "某市财政局", "某市教育局"] };

        var runs = Printed.Print(letter).Runs("signer").Select(entry => entry.Run).ToList();

        Assert.Single(runs.Select(run => run.BaselineMm).Distinct());
        Assert.Equal("某市民政局某市财政局某市教育局", string.Concat(runs.Select(run => run.Text)));
        Assert.All(runs.SelectMany(run => run.Glyphs), glyph => Assert.InRange(glyph.XMm, 28, 184));
    }

    [Fact]
    public void Signers_OfAJointLetterWithLongNames_StandInSeveralRows()
    {
        var letter = Printed.Letter(ShortBody) with { Signers = ["某某市住房和城乡建设管理局", "某某市发展和改革委员会", "某某市人力资源和社会保障局"] };

        var lines = Printed.Print(letter).Lines("signer");

        Assert.Equal(["某某市住房和城乡建设管理局某某市发展和改革委员会", "某某市人力资源和社会保障局"], lines);
    }

    [Fact]
    public void Signature_ThatWouldStandAlone_TakesTwoLinesOfTextWithIt()
    {
        var printed = Printed.Print(SeedLetter.Document);

        Assert.True(printed.HasNote("signature-carried"));
        Assert.Equal(2, printed.Lines("body").Count - printed.Runs("body").Where(entry => entry.Page < 6).Select(entry => (entry.Page, entry.Run.BaselineMm)).Distinct().Count());
    }

    [Fact]
    public void Signature_ThatTakesTextFromUnderAHeading_TakesTheHeadingToo()
    {
        var letters = Enumerable.Range(1, 20).Select(rows => Printed.Letter(string.Join('\n', Enumerable.Repeat("正文。", rows)) + "\n一、下一步打算\n尽快完成。\n专此答复。"));

        var carried = letters.Select(letter => Printed.Print(letter)).Where(printed => printed.HasNote("signature-carried")).ToList();

        Assert.NotEmpty(carried);
        Assert.All(carried, printed => Assert.Equal(printed.Runs("signer").Single().Page, printed.Runs("heading").First().Page));
    }

    [Fact]
    public void Signature_OneRowTooHigh_GivesUpABlankRowFirst()
    {
        // Page one holds rows 8 to 21 of text; five rows for the signature are one too few.
        var letters = Enumerable.Range(1, 14).Select(rows => Printed.Letter(string.Join('\n', Enumerable.Repeat("正文。", rows))));

        var blank = letters.Select(letter => Printed.Print(letter)).Select(BlankRows).ToList();

        Assert.Contains(2.0, blank);
        Assert.All(blank, rows => Assert.InRange(rows, 2, 3));

        static double BlankRows(PrintedLetter printed) => Math.Round(
            Printed.RowOf(printed.Runs("signer").Single().Run) - Printed.RowOf(printed.Runs("body").Last().Run)) - 1;
    }

    [Fact]
    public void Signature_InLettersOfAnyLength_SharesItsPageWithText()
    {
        var letters = Enumerable.Range(2, 60).Select(rows => Printed.Letter(string.Join('\n', Enumerable.Repeat("正文。", rows))));

        var printed = letters.Select(letter => Printed.Print(letter)).ToList();

        Assert.All(printed, letter => Assert.Contains(letter.Runs("body"), entry => entry.Page == letter.Runs("signer").Single().Page));
    }

    [Fact]
    public void Date_InTheChineseStyle_StandsFourCellsFromTheRightToo()
    {
        var (_, run) = Printed.Print(Printed.Letter(ShortBody), new PrintOptions { Date = DateStyle.Chinese }).Runs("date").Single();

        Assert.Equal("二〇二四年五月九日", run.Text);
        Assert.Equal(24, Printed.CellOf(run) + 9, 1);
    }

    [Theory]
    [InlineData(10, 10, "二〇二四年十月十日")]
    [InlineData(11, 20, "二〇二四年十一月二十日")]
    [InlineData(12, 31, "二〇二四年十二月三十一日")]
    public void Date_InTheChineseStyle_CountsInTens(int month, int day, string expected) =>
        Assert.Equal(expected, LetterDates.Text(new DateOnly(2024, month, day), DateStyle.Chinese));

    [Fact]
    public void Print_WithoutSignerAndDate_LeavesTheRowsOutWithAWarning()
    {
        var printed = Printed.Print(Printed.Letter(ShortBody) with { Signers = null, Date = null });

        Assert.False(printed.Refused);
        Assert.Empty(printed.Runs("signer"));
        Assert.True(printed.HasNote("no-signer") && printed.HasNote("no-date"));
    }

    [Fact]
    public void Seal_AsPicture_PressesNameAndDateWithItsTopWithinOneLineOfTheText()
    {
        var letter = Printed.Letter(ShortBody) with { Seal = SealMode.Image };

        var printed = Printed.Print(letter, new PrintOptions { SealImages = [TestPictures.Png(40, 40)] });

        var seal = printed.Pages[0].Pictures.Single();
        GlyphRun signer = printed.Runs("signer").Single().Run, date = printed.Runs("date").Single().Run;
        var textBottom = Grid.RowTop((int)Math.Round(Printed.RowOf(printed.Runs("body").Last().Run))) + Grid.Em3;
        Assert.InRange(seal.YMm - textBottom, 0, Grid.RowPitch);
        Assert.True(seal.YMm < Grid.RowTop((int)Math.Round(Printed.RowOf(signer))));
        Assert.True(seal.YMm + seal.HeightMm > date.BaselineMm);
        Assert.Equal(Grid.Left + ((Printed.CellOf(date) + 3) * Grid.Cell), seal.XMm + (seal.WidthMm / 2), 1);
    }

    [Fact]
    public void Seal_WithABrokenPicture_BecomesSpaceWithAWarning()
    {
        var letter = Printed.Letter(ShortBody) with { Seal = SealMode.Image };

        var printed = Printed.Print(letter, new PrintOptions { SealImages = [[1, 2, 3]] });

        Assert.False(printed.Refused);
        Assert.True(printed.HasNote("seal-image"));
    }
}
