using ProposalTracker.Letters.Typesetting;

namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class LineBreakerTests
{
    [Fact]
    public void Break_WhenAMarkWouldStartTheLine_PullsItIn()
    {
        var text = new string('国', 13) + "，" + new string('国', 14) + "。其余";

        var lines = Break(text);

        Assert.EndsWith("。", lines[0]);
    }

    [Fact]
    public void Break_WhenNothingCanBeSqueezed_PushesTheLastCharacterOut()
    {
        var text = new string('国', 28) + "·其余";

        var lines = Break(text);

        Assert.Equal([new string('国', 27), "国·其余"], lines);
    }

    [Fact]
    public void Break_WhenALineIsSqueezed_EndsAtTheMargin()
    {
        var text = new string('国', 13) + "，" + new string('国', 14) + "。其余";

        var line = LineBreaker.Break(Shape(text), Grid.Cells, 0)[0];

        Assert.Equal(28, line.End, 6);
    }

    [Fact]
    public void Break_WithAnOpeningMarkAtTheEnd_TakesItToTheNextLine()
    {
        var text = new string('国', 27) + "（站）";

        var lines = Break(text);

        Assert.Equal("（站）", lines[1]);
    }

    [Fact]
    public void Break_OfAnAddressLongerThanALine_BreaksItAtTheLineEnd()
    {
        var text = "见https://www.example.gov.cn/" + new string('a', 80);

        var lines = Break(text);

        Assert.Equal(text, string.Concat(lines));
        Assert.True(lines[0].Length > 50);
    }

    [Fact]
    public void Break_OfARowOfMarks_SetsEveryMark()
    {
        var text = "国" + new string('，', 120);

        var lines = Break(text);

        Assert.Equal(text, string.Concat(lines));
    }

    [Fact]
    public void Break_AtASpace_LeavesTheSpaceAtTheLineEnd()
    {
        var text = new string('国', 28) + " 其余";

        var lines = Break(text);

        Assert.Equal([new string('国', 28) + " ", "其余"], lines);
    }

    [Fact]
    public void Break_WithGluedNames_KeepsEachNameWhole()
    {
        var names = Enumerable.Repeat("欧阳某某代表", 8).ToList();

        var lines = new TextRows(new Shaper(TestFonts.Box, new NoteBook()), new NoteBook(), new PrintOptions()).Salutation(names);

        Assert.All(lines, row => Assert.EndsWith(row == lines[^1] ? "：" : "、", Text(row.Line)));
    }

    [Fact]
    public void Break_WithALineOneHalfCellShort_SpreadsTheGaps()
    {
        var text = "第2023047号" + new string('国', 30);

        var line = LineBreaker.Break(Shape(text), Grid.Cells, 0)[0];

        Assert.Equal(28, line.End, 6);
    }

    private static List<string> Break(string text) => [.. LineBreaker.Break(Shape(text), Grid.Cells, 0).Select(Text)];

    private static string Text(SetLine? line) => string.Concat((line?.Characters ?? []).Select(c => char.ConvertFromUtf32(c.Character)));

    private static List<SetCharacter> Shape(string text) => new Shaper(TestFonts.Box, new NoteBook()).Shape(text, "body", FaceRole.Body);
}
