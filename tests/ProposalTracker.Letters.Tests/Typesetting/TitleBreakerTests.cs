using ProposalTracker.Letters.Typesetting;

namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class TitleBreakerTests
{
    [Theory]
    [InlineData("中山市民政局关于市十六届人大三次会议第2023047号代表建议答复的函", "中山市民政局关于市十六届人大三次会议", "第2023047号代表建议答复的函")]
    [InlineData("关于第2023047号建议答复的函", "关于第2023047号建议答复的函")]
    [InlineData("某市教育局关于《关于加强中小学生心理健康教育工作的建议》的答复函", "某市教育局", "关于《关于加强中小学生心理健康教育工作的", "建议》的答复函")]
    public void Break_OfATitle_KeepsWordsTogether(string title, params string[] expected)
    {
        var lines = Break(title);

        Assert.Equal(string.Concat(expected), string.Concat(lines));
        Assert.All(lines, line => Assert.DoesNotContain(line[0], "》，、）"));
        Assert.InRange(lines.Count, 1, expected.Length);
    }

    [Fact]
    public void Break_OfTheSeedTitleWithoutItsBreak_FindsTheSamePlace()
    {
        var lines = Break("中山市民政局关于市十六届人大三次会议第2023047号代表建议答复的函");

        Assert.Equal(["中山市民政局关于市十六届人大三次会议", "第2023047号代表建议答复的函"], lines);
    }

    [Fact]
    public void Break_OfALongTitle_BalancesItsLines()
    {
        var lines = Break(new string('国', 47));

        Assert.Equal([16, 16, 15], lines.Select(line => line.Length).OrderDescending());
    }

    [Fact]
    public void Break_OfATitleWithoutEnd_SetsEveryCharacter()
    {
        var title = new string('国', 500);

        var lines = Break(title);

        Assert.Equal(title, string.Concat(lines));
    }

    [Fact]
    public void Title_WithABreakByTheUser_IsBrokenThere()
    {
        var letter = Printed.Letter("正文。") with { Title = "关于某某\n第1号建议答复的函" };

        var lines = Printed.Print(letter).Lines("title");

        Assert.Equal(["关于某某", "第1号建议答复的函"], lines);
    }

    private static List<string> Break(string title)
    {
        var shaped = new Shaper(TestFonts.Box, new NoteBook()).Shape(title, "title", FaceRole.Title);
        return [.. TitleBreaker.Break(shaped, 20).Select(line => string.Concat(line.Characters.Select(c => char.ConvertFromUtf32(c.Character))))];
    }
}
