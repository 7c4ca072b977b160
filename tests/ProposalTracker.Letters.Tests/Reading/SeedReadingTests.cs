using ProposalTracker.Letters.Reading;
using ProposalTracker.Letters.Tests.Seed;

namespace ProposalTracker.Letters.Tests.Reading;

public class SeedReadingTests
{
    private readonly ReadLetter _read = LetterReader.Read(SeedLetter.Text);

    [Fact]
    public void Head_OfSeed_IsComplete()
    {
        var letter = _read.Letter;

        var head = (letter.Issuer, letter.Mark, letter.Number, letter.Title, string.Join('|', letter.Salutation ?? []));

        Assert.Equal(
            ("中山市民政局", "A类", "中民函〔2023〕42号", "中山市民政局关于市十六届人大三次会议\n第2023047号代表建议答复的函", "陈旭成代表"),
            head);
    }

    [Fact]
    public void Tail_OfSeed_IsComplete()
    {
        var letter = _read.Letter;

        var tail = (letter.Contact, letter.Disclosure, string.Join('|', letter.CopyTo ?? []));

        Assert.Equal(
            (new LetterContact("程倩敏", "88380883"), "主动公开", "市委组织部|市人大常委会选联工委|市政府办公室|市住房和城乡建设局"),
            tail);
    }

    [Fact]
    public void SignersAndDate_LostWithTheSeal_AreNullAndNoted()
    {
        var letter = _read.Letter;

        var noted = _read.Notes.Select(note => note.Field).ToHashSet();

        Assert.True(letter.Signers is null && letter.Date is null && noted.IsSupersetOf(["signers", "date"]));
    }

    [Fact]
    public void Unplaced_OfSeed_IsEmpty()
    {
        Assert.Empty(_read.Unplaced);
    }

    [Fact]
    public void Body_CutByPagesAndLines_IsJoinedToItsTwelveParagraphs()
    {
        var starts = new[]
        {
            "你提出的", "该建议指", "一、关于", "市委组织", "二、关于", "（一）加", "（二）提", "（三）培", "三、关于", "近年来，", "接下来，", "专此答复",
        };

        var paragraphs = (_read.Letter.Body ?? "").Split('\n');

        Assert.Equal(starts, paragraphs.Select(paragraph => paragraph[..4]));
    }

    [Theory]
    [InlineData("明确商住小区党群工作站的功能”建议办理情况\n市委组织部已协同")]
    [InlineData("全市党群服务中心（站）建设的总体制度安排")]
    [InlineData("“红心议事厅”“红心业委会”")]
    [InlineData("打造政治功能、服务功能、共治功能显著的党群服务中心（站）。全市共有")]
    [InlineData("南区街道在悦盈新城商圈")]
    public void Body_WhereALineWasCut_ReadsOn(string joined)
    {
        Assert.Contains(joined, _read.Letter.Body, StringComparison.Ordinal);
    }
}
