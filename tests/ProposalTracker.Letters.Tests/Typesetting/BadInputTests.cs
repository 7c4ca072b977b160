using ProposalTracker.Letters.Checks;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Typesetting;

/// <summary>Row by row what letter.md says about bad input.</summary>
public sealed class BadInputTests
{
    private static readonly PrintOptions Draft = new() { Draft = true };

    [Theory]
    [InlineData("笑脸😀在此", "missing-glyph")]
    [InlineData("自造\uE000字", "private-use")]
    [InlineData("残缺\uFFFD字", "lone-surrogate")]
    [InlineData("机密★1年", "secrecy-mark")]
    [InlineData("正文。\n秘密\n正文。", "secrecy-mark")]
    public void Body_ThatCannotBePrinted_IsRefused(string body, string code)
    {
        var printed = Printed.Print(Printed.Letter(body));

        Assert.True(printed.Refused);
        Assert.Contains(printed.Notes, note => note.Level == NoteLevel.Error && note.Code == code && note.Field == "body");
    }

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    public void Body_WithHalfASurrogatePair_IsRefusedAndDrawnAsABox(int half)
    {
        var letter = Printed.Letter("残缺" + (char)half + "字");

        PrintedLetter issued = Printed.Print(letter), draft = Printed.Print(letter, Draft);

        Assert.Contains(issued.Notes, note => note is { Level: NoteLevel.Error, Code: "lone-surrogate", Field: "body", Offset: 2 });
        Assert.Contains($"U+{half:X4}", draft.Text("body"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("笑脸😀在此", "U+1F600")]
    [InlineData("自造\uE000字", "U+E000")]
    public void Draft_WithAnUnknownCharacter_ShowsItsCodePointInABox(string body, string code)
    {
        var printed = Printed.Print(Printed.Letter(body), Draft);

        Assert.False(printed.Refused);
        Assert.Contains(code, printed.Text("body"), StringComparison.Ordinal);
        Assert.Equal(4, printed.Pages[0].Rects.Count(rect => rect.Tag == "unknown"));
    }

    [Theory]
    [InlineData("⼭东", "山东")]
    [InlineData("⻓江", "长江")]
    [InlineData("\uF902站", "\u8ECA站")]
    [InlineData("\uE816字", "\U00020087字")]
    [InlineData("\uE81E字", "\u9FB4字")]
    public void Body_WithAFalseCharacter_GetsTheRealOneWithANote(string body, string expected)
    {
        var printed = Printed.Print(Printed.Letter(body));

        Assert.Equal(expected, printed.Text("body"));
        Assert.True(printed.HasNote("mapped-character"));
    }

    [Theory]
    [InlineData("零\u200B宽")]
    [InlineData("字\uFEFF节")]
    [InlineData("双\u202E向")]
    [InlineData("双\u2066向")]
    [InlineData("控\u0007制")]
    [InlineData("控\u0085制")]
    [InlineData("异\uFE0F体")]
    public void Body_WithAnInvisibleCharacter_LosesIt(string body)
    {
        var printed = Printed.Print(Printed.Letter(body));

        Assert.False(printed.Refused);
        Assert.Equal(2, printed.Text("body").Replace(" ", "", StringComparison.Ordinal).Length);
    }

    [Fact]
    public void Body_WithRunsOfSpaces_KeepsOneOfEach()
    {
        var printed = Printed.Print(Printed.Letter("　　有   118   个"));

        Assert.Equal("有 118 个", printed.Text("body"));
    }

    [Fact]
    public void Body_WithATab_LeavesTwoCells()
    {
        var run = Printed.Print(Printed.Letter("甲\t乙")).Runs("body").Single().Run;

        Assert.Equal(3 * 156.0 / 28, run.Glyphs[^1].XMm - run.Glyphs[0].XMm, 3);
    }

    [Fact]
    public void Body_OfAMillionCharacters_IsRefusedAtOnce()
    {
        var printed = Printed.Print(Printed.Letter(new string('国', 1_000_000)));

        Assert.True(printed.Refused);
        Assert.True(printed.HasNote("too-many-pages"));
    }

    [Fact]
    public void Letter_Of201Pages_IsRefused()
    {
        var printed = Printed.Print(Printed.Letter(new string('国', 28 * 22 * 201)));

        Assert.True(printed.HasNote("too-many-pages"));
    }

    [Fact]
    public void Letter_With400MoreParagraphs_IsPrinted()
    {
        var body = string.Join('\n', Enumerable.Repeat(SeedLetter.Document.Body?.Split('\n')[1] ?? "", 400));

        var printed = Printed.Print(Printed.Letter(body));

        Assert.False(printed.Refused);
        Assert.Equal(body.Replace("\n", "", StringComparison.Ordinal), printed.Text("body"));
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("number")]
    [InlineData("title")]
    [InlineData("salutation")]
    [InlineData("body")]
    [InlineData("mark")]
    [InlineData("disclosure")]
    [InlineData("contact")]
    [InlineData("copyTo")]
    [InlineData("signers")]
    [InlineData("attachments")]
    public void Letter_WithAnEmptyField_IsRefusedAndItsDraftNamesTheField(string field)
    {
        var letter = Blank(field);

        PrintedLetter issued = Printed.Print(letter), draft = Printed.Print(letter, Draft);

        Assert.Contains(issued.Notes, note => note.Level == NoteLevel.Error && note.Code == "missing-field" && note.Field == field);
        Assert.True(issued.Refused);
        Assert.Contains(draft.Pages.SelectMany(page => page.Runs), run => run.Color == Rgb.OfficialRed && run.Text.Contains("未填：", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("机密★1年")]
    [InlineData("秘密")]
    public void Mark_WithASecrecyLevel_IsRefused(string mark)
    {
        var printed = Printed.Print(SeedLetter.Document with { Mark = mark });

        Assert.True(printed.HasNote("secrecy-mark"));
    }

    [Fact]
    public void Body_ThatSpeaksOfSecrets_IsPrinted()
    {
        var printed = Printed.Print(Printed.Letter("依照《中华人民共和国保守国家秘密法》，该事项属国家秘密，机密文件另行处理。"));

        Assert.False(printed.Refused);
    }

    [Fact]
    public void Signer_OfInvisibleCharactersOnly_CountsAsEmpty()
    {
        var letter = SeedLetter.Document with { Signers = ["\u200B\U000E0041"] };

        var printed = Printed.Print(letter);

        Assert.Contains(printed.Notes, note => note is { Code: "missing-field", Field: "signers" });
    }

    [Fact]
    public void EmptyLetter_AsDraft_IsPrinted()
    {
        var printed = Printed.Print(new LetterDocument(), Draft);

        Assert.False(printed.Refused);
    }

    private static LetterDocument Blank(string field) => field switch
    {
        "issuer" => SeedLetter.Document with { Issuer = null },
        "number" => SeedLetter.Document with { Number = " " },
        "title" => SeedLetter.Document with { Title = "" },
        "salutation" => SeedLetter.Document with { Salutation = [] },
        "body" => SeedLetter.Document with { Body = "\n" },
        "mark" => SeedLetter.Document with { Mark = "" },
        "disclosure" => SeedLetter.Document with { Disclosure = "" },
        "contact" => SeedLetter.Document with { Contact = new LetterContact("程倩敏", "") },
        "copyTo" => SeedLetter.Document with { CopyTo = ["市政府办公室", ""] },
        "signers" => SeedLetter.Document with { Signers = [""] },
        "attachments" => SeedLetter.Document with { Attachments = [new LetterAttachment("")] },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    [Theory]
    [InlineData("甲\u200B乙\u200B丙", "甲乙丙")]
    [InlineData("第一段\n\u2F08民\u202E代表", "第一段\n人民代表")]
    [InlineData("甲\U000E0041乙", "甲乙")]
    public void Note_OnACharacterThatCanBeMended_MendsEveryPlace(string body, string mended)
    {
        var letter = Printed.Letter(body);

        var repairs = Printed.Print(letter, new PrintOptions { Draft = true }).Notes.SelectMany(note => note.Repairs);

        Assert.Equal(mended, LetterChecks.Repair(letter, repairs).Body);
    }
}
