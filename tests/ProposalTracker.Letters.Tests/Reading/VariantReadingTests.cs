using ProposalTracker.Letters.Json;
using ProposalTracker.Letters.Reading;

namespace ProposalTracker.Letters.Tests.Reading;

/// <summary>Single cases of real letters that the generated ones do not have (domain notes, 5.2).</summary>
public class VariantReadingTests
{
    private const string Head = "乐安市民政局\n乐民函〔2023〕42号\n关于第12号代表建议答复的函\n王小明代表：\n";
    private const string Body = "你提出的建议收悉，现答复如下：\n已经办理完毕。\n专此答复。\n";

    [Fact]
    public void Number_FollowedByMarkAndDisclosure_GivesAllThree()
    {
        var letter = Read("平川交通局\n平交复函〔2017〕11号A类 同意公开\n关于第12号代表建议的答复\n王小明代表：\n" + Body);

        var found = (letter.Number, letter.Mark, letter.Disclosure);

        Assert.Equal(("平交复函〔2017〕11号", "A类", "同意公开"), found);
    }

    [Fact]
    public void Mark_InsideTheTitle_IsReadAndStaysThere()
    {
        var letter = Read("关于第12号代表建议办理情况(B)的函\n王小明代表：\n" + Body);

        Assert.Equal(("B", "关于第12号代表建议办理情况(B)的函"), (letter.Mark, letter.Title));
    }

    [Fact]
    public void Title_WithAgencyOnItsOwnLineUnderTheNumber_BelongsToTheTitle()
    {
        var letter = Read("乐安市民政局\n\n乐民函〔2023〕42号\n\n乐安市民政局\n关于第12号代表建议答复的函\n\n王小明代表：\n" + Body);

        Assert.Equal(("乐安市民政局", "乐安市民政局\n关于第12号代表建议答复的函"), (letter.Issuer, letter.Title));
    }

    [Fact]
    public void Letterhead_Lost_IsNullAndNotTakenFromTheSignature()
    {
        var letter = Read("关于第12号代表建议答复的函\n王小明代表：\n" + Body + "乐安市民政局\n2023年5月30日\n");

        Assert.Equal((null, "乐安市民政局"), (letter.Issuer, letter.Signers?[0]));
    }

    [Fact]
    public void Salutation_WithoutColon_IsRead()
    {
        var letter = Read("关于第12号代表建议答复的函\n纪水等3名代表\n" + Body);

        Assert.Equal(["纪水等3名代表"], letter.Salutation);
    }

    [Fact]
    public void Salutation_OnTheLineOfTheOpening_IsCutOff()
    {
        var letter = Read("关于第12号代表建议答复的函\n王小明代表：你提出的建议收悉，现答复如下：\n已经办理。\n");

        Assert.Equal(("王小明代表", "你提出的建议收悉，现答复如下：\n已经办理。"), (letter.Salutation?[0], letter.Body));
    }

    [Fact]
    public void Salutation_OfFiftyNamesOverManyLines_IsOneList()
    {
        var names = Enumerable.Range(0, 50).Select(i => $"王{(char)('一' + (i * 7))}").ToList();
        var lines = string.Join("\n", (string.Join('、', names) + "代表：").Chunk(28).Select(line => new string(line)));

        var letter = Read("关于第12号代表建议答复的函\n\n" + lines + "\n" + Body);

        Assert.Equal([.. names.SkipLast(1), names[^1] + "代表"], letter.Salutation);
    }

    [Fact]
    public void OpinionLetter_ToAnAgency_IsReadAsOpinion()
    {
        var letter = Read("乐安市财政局\n乐财函〔2023〕8号\n关于第12号代表建议会办意见的函\n市民政局：\n现将会办意见函告如下：\n一、同意。\n");

        Assert.Equal((LetterKind.Opinion, "市民政局"), (letter.Kind, letter.Salutation?[0]));
    }

    [Theory]
    [InlineData("（联系人及电话：钱某某，\n88380000）", "钱某某", "88380000")]
    [InlineData("联系人：钱某某\n电话：0760-88380000转802", "钱某某", "0760-88380000转802")]
    [InlineData("（联系人及电话：钱某某 88380000，88380001）", "钱某某", "88380000")]
    [InlineData("联系单位及电话：市民政局基层科，88380000", "", "88380000")]
    public void Contact_InEachForm_IsRead(string lines, string name, string phone)
    {
        var letter = Read(Head + Body + lines + "\n");

        Assert.Equal(new LetterContact(name, phone), letter.Contact);
    }

    [Fact]
    public void Contacts_Several_TheFirstIsTakenAndTheRestUnplaced()
    {
        var read = LetterReader.Read(Head + Body + "（联系人及电话：钱某某，88380000；卫某，88380002）\n");

        Assert.Equal(["卫某，88380002"], read.Unplaced);
    }

    [Fact]
    public void CopyTo_OverSeveralLines_IsOneList()
    {
        var letter = Read(Head + Body + "抄送：市委组织部、市人大常委会选联工委、市政府办公室、市住房和\n城乡建设局、市财政局。\n");

        Assert.Equal(["市委组织部", "市人大常委会选联工委", "市政府办公室", "市住房和城乡建设局", "市财政局"], letter.CopyTo);
    }

    [Fact]
    public void SignedOffBy_IsNoSigner()
    {
        var read = LetterReader.Read(Head + Body + "签发人：杨某\n审核人：李某\n");

        Assert.Equal((null, "签发人：杨某|审核人：李某"), (read.Letter.Signers, string.Join('|', read.Unplaced)));
    }

    [Theory]
    [InlineData("2023821")]
    [InlineData("2019月6月11日")]
    [InlineData("2023年2月30日")]
    [InlineData("2023年 月 日")]
    public void Date_Broken_IsNullNotedAndUnplaced(string date)
    {
        var read = LetterReader.Read(Head + Body + "乐安市民政局\n" + date + "\n");

        var noted = read.Notes.Any(note => note is { Code: "broken-date", Field: "date" });

        Assert.Equal((null, true, date), (read.Letter.Date, noted, Assert.Single(read.Unplaced)));
    }

    [Fact]
    public void SignatureAndDate_SideBySide_AreBothRead()
    {
        var letter = Read(Head + Body + "乐安市民政局　　　2023年7月18日\n");

        Assert.Equal(("乐安市民政局", new DateOnly(2023, 7, 18)), (letter.Signers?[0], letter.Date));
    }

    [Fact]
    public void Attachments_ListedAndWithPages_AreJoined()
    {
        var letter = Read(Head + Body + "附件：1. 项目清单\n2. 征询意见表\n乐安市民政局\n2023年7月18日\n附件1\n项目清单\n第一个项目，建于南区。\n附件2\n征询意见表\n代表姓名：\n抄送：市政府办公室。\n");

        var attachments = letter.Attachments;

        Assert.Equal([new LetterAttachment("项目清单", "第一个项目，建于南区。"), new LetterAttachment("征询意见表", "代表姓名：")], attachments);
    }

    [Fact]
    public void CopyTo_BelowTheAttachmentPages_IsRead()
    {
        var letter = Read(Head + Body + "附件：项目清单\n附件\n项目清单\n第一个项目，建于南区。\n抄送：市政府办公室。\n");

        Assert.Equal(["市政府办公室"], letter.CopyTo);
    }

    [Fact]
    public void Disclosure_SaidInASentence_IsReadAndTheSentenceStays()
    {
        var letter = Read(Head + "你提出的建议收悉，现答复如下：\n已经办理。\n以上意见可主动公开。\n");

        Assert.Equal(("主动公开", true), (letter.Disclosure, letter.Body?.EndsWith("以上意见可主动公开。", StringComparison.Ordinal)));
    }

    [Fact]
    public void SecondLetterInTheFile_IsUnplacedWhole()
    {
        var read = LetterReader.Read(Head + Body + "（B类）\n西山市教育局\n西教函〔2022〕9号\n关于第7号建议答复的函\n沈某代表：\n已经办理。\n");

        Assert.Equal(["（B类）", "西山市教育局", "西教函〔2022〕9号", "关于第7号建议答复的函", "沈某代表：", "已经办理。"], read.Unplaced);
    }

    [Theory]
    [InlineData("今天天气很好。\n我们去了公园。")]
    [InlineData("")]
    [InlineData("\u0000\u0001\ud800")]
    public void TextThatIsNoLetter_IsUnplacedAndSaidToBeNone(string text)
    {
        var read = LetterReader.Read(text);

        Assert.Equal((new LetterDocument(), true), (read.Letter, read.Notes.Any(note => note.Code == "no-letter")));
    }

    [Fact]
    public void RunningHeadsAndPageNumbers_BetweenPages_LeaveTheParagraphWhole()
    {
        var letter = Read(Head + "你提出的建议收悉，现答复如下：\n今年以来，我局认真研究\n— 1 —\n乐安市民政局建议答复\n建议内容，逐项落实，\n— 2 —\n乐安市民政局建议答复\n取得实效。\n专此答复。\n");

        Assert.Equal("你提出的建议收悉，现答复如下：\n今年以来，我局认真研究建议内容，逐项落实，取得实效。\n专此答复。", letter.Body);
    }

    [Fact]
    public void EveryNullField_IsNamedInTheNotes()
    {
        var read = LetterReader.Read(Head + Body);

        var nulls = System.Text.Json.JsonDocument.Parse(LetterJson.Write(read.Letter)).RootElement.EnumerateObject()
            .Where(member => member.Value.ValueKind == System.Text.Json.JsonValueKind.Null).Select(member => member.Name);

        Assert.Subset(read.Notes.Select(note => note.Field ?? "").ToHashSet(), nulls.ToHashSet());
    }

    private static LetterDocument Read(string text) => LetterReader.Read(text).Letter;
}
