using System.Text;
using System.Text.Json;
using ProposalTracker.Letters.Json;

namespace ProposalTracker.Letters.Tests.Json;

public class LetterJsonTests
{
    private static readonly LetterDocument Complete = new()
    {
        Kind = LetterKind.FeedbackForm,
        Issuer = "甲市民政局",
        Mark = "A类",
        Number = "甲民函〔2023〕42号",
        Title = "甲市民政局关于\n第12号建议答复的函",
        Salutation = ["王芳", "李明代表"],
        Body = "第一段\n\"第二段\"\t𠮷",
        Attachments = [new LetterAttachment("清单"), new LetterAttachment("表", "一行\n二行")],
        Signers = ["甲市民政局"],
        Date = new DateOnly(2023, 5, 30),
        Seal = SealMode.Image,
        SealImages = ["seal.png"],
        Contact = new LetterContact("赵某", "12345678"),
        Disclosure = "主动公开",
        CopyTo = ["市政府办公室"],
    };

    [Fact]
    public void WriteAndRead_CompleteLetter_RoundTrips()
    {
        var json = LetterJson.Write(Complete);

        var read = LetterJson.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equivalent(Complete, read.Letter, strict: true);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Read_WithAByteOrderMark_IsTheSameLetter(string encoding)
    {
        var coding = Encoding.GetEncoding(encoding);

        var read = LetterJson.Read([.. coding.GetPreamble(), .. coding.GetBytes(LetterJson.Write(Complete))]);

        Assert.Equivalent(Complete, read.Letter, strict: true);
    }

    [Fact]
    public void WriteAndRead_LetterWithSeveralSealsAndASigner_RoundTrips()
    {
        var letter = Complete with { SealImages = ["a.png", "", "c.png"], SignedBy = "王某某" };

        var read = LetterJson.Read(Encoding.UTF8.GetBytes(LetterJson.Write(letter)));

        Assert.Equivalent(letter, read.Letter, strict: true);
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("\"a.png\"", "a.png")]
    [InlineData("[\"a.png\", null]", "a.png|")]
    public void Read_SealImage_IsOneTextOrAList(string json, string? expected)
    {
        var read = LetterJson.Read(Encoding.UTF8.GetBytes($"{{\"sealImage\":{json}}}"));

        Assert.Equal(expected, read.Letter?.SealImages is { } names ? string.Join('|', names) : null);
    }

    [Fact]
    public void Write_EmptyLetter_NamesEveryMemberInItsPlace()
    {
        var json = LetterJson.Write(new LetterDocument());

        var names = JsonDocument.Parse(json).RootElement.EnumerateObject().Select(member => member.Name);

        Assert.Equal(
            ["kind", "issuer", "mark", "number", "title", "salutation", "body", "attachments", "signers", "date", "seal", "contact", "disclosure", "copyTo", "notes", "unplaced"],
            names);
    }

    [Fact]
    public void WriteNote_WithField_IsOneLineOfTheStableForm()
    {
        var note = new LetterNote(NoteLevel.Warning, "not-found", "未找到成文日期", "date", 3);

        var line = LetterJson.WriteNote(note);

        Assert.Equal("""{"level":"warning","code":"not-found","field":"date","message":"未找到成文日期"}""", line);
    }

    [Fact]
    public void Read_NullAndBlank_StayApart()
    {
        var read = LetterJson.Read("""{"mark":null,"disclosure":"","contact":{"name":"赵某"}}"""u8);

        var letter = read.Letter;

        Assert.Equal((null, "", new LetterContact("赵某", "")), (letter?.Mark, letter?.Disclosure, letter?.Contact));
    }

    [Theory]
    [InlineData("{\n  \"issuer\": \"甲\",\n  \"甲乙\" 3\n}", "第3行第8列")]
    [InlineData("{\"title\": 42}", "第1行第11列")]
    [InlineData("{\"date\": \"2023-02-30\"}", "第1行第10列")]
    [InlineData("{\"seal\":\"gold\"}", "第1行第9列")]
    [InlineData("{\"salutation\":\"王芳代表\"}", "第1行第15列")]
    [InlineData("{\"kind\":\"reply\"", "第1行第16列")]
    [InlineData("[]", "第1行第1列")]
    [InlineData("", "第1行第1列")]
    [InlineData("{} {}", "第1行第4列")]
    public void Read_BrokenOrMistyped_IsRefusedWithLineAndColumn(string json, string place)
    {
        var read = LetterJson.Read(Encoding.UTF8.GetBytes(json));

        var note = Assert.Single(read.Notes);

        Assert.Equal((null, NoteLevel.Error, place), (read.Letter, note.Level, note.Message.Split('：')[0]));
    }

    [Fact]
    public void Read_InvalidUtf8_IsRefusedWithLineAndColumn()
    {
        byte[] bytes = [.. "{\n\"issuer\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        var read = LetterJson.Read(bytes);

        Assert.StartsWith("第2行第11列", Assert.Single(read.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BlankDate_IsKeptAsAnErrorOfThatField()
    {
        var read = LetterJson.Read("""{"date":""}"""u8);

        var note = Assert.Single(read.Notes);

        Assert.Equal(("blank-field", "date", true), (note.Code, note.Field, read.Letter is not null));
    }

    [Fact]
    public void Read_EscapedLoneSurrogate_ReachesTheLetter()
    {
        var read = LetterJson.Read("""{"body":"甲\ud83d乙"}"""u8);

        Assert.Equal("甲\ud83d乙", read.Letter?.Body);
    }

    [Fact]
    public void Read_UnknownMember_IsSkippedWithAWarning()
    {
        var read = LetterJson.Read("""{"colour":{"a":[1]},"mark":"A类"}"""u8);

        Assert.Equal(("unknown-member", "A类"), (Assert.Single(read.Notes).Code, read.Letter?.Mark));
    }
}
