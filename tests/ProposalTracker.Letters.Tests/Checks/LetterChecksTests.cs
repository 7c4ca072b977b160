using CsCheck;
using ProposalTracker.Letters.Checks;
using ProposalTracker.Letters.Reading;
using ProposalTracker.Letters.Tests.Reading;
using ProposalTracker.Letters.Tests.Seed;

namespace ProposalTracker.Letters.Tests.Checks;

public class LetterChecksTests
{
    private static readonly LetterDocument Sound = new()
    {
        Issuer = "乐安市民政局",
        Number = "乐民函〔2023〕42号",
        Title = "关于市十六届人大三次会议\n第2023047号代表建议答复的函",
        Salutation = ["王小明代表"],
        Body = "你提出的《关于改善公园照明的建议》（建议第2023047号）收悉，现答复如下：\n一、关于“增加路灯”建议办理情况\n已增设路灯320盏。",
        Date = new DateOnly(2023, 5, 30),
    };

    [Fact]
    public void Seed_GivesItsTwoQuestionsAndNothingElse()
    {
        var letter = LetterReader.Read(SeedLetter.Text).Letter;

        var warnings = LetterChecks.Run(letter).Where(note => note.Level != NoteLevel.Info).Select(note => note.Code);

        Assert.Equal(["mixed-channel-word", "sum"], warnings);
    }

    [Fact]
    public void Seed_SumQuestion_ShowsTheReckoning()
    {
        var letter = LetterReader.Read(SeedLetter.Text).Letter;

        var question = LetterChecks.Run(letter).Single(note => note.Code == "sum");

        Assert.Contains("11+203+118+10+29+9=380，与总数 381 不符", question.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SoundLetter_GivesNoFinding()
    {
        Assert.Empty(LetterChecks.Run(Sound));
    }

    [Theory]
    [InlineData("我局将落实提案内容。", "mixed-channel-word")]
    [InlineData("感谢委员的关心。", "mixed-channel-word")]
    [InlineData("感谢您（们）的关心。", "unfilled-template")]
    [InlineData("【未填：联系人】", "unfilled-template")]
    [InlineData("【请写明办理情况】", "unfilled-template")]
    [InlineData("感谢XX代表的关心。", "unfilled-template")]
    [InlineData("一、关于“关于增加路灯”的情况", "doubled-about")]
    [InlineData("已经&nbsp;办理。", "leftover-html")]
    [InlineData("已经<br/>办理。", "leftover-html")]
    [InlineData("市第十六第一次会议期间", "lost-word")]
    [InlineData("第54办理情况", "lost-word")]
    [InlineData("感谢你们的关心。", "pronoun-number")]
    [InlineData("2019月6月11日开工。", "broken-date")]
    [InlineData("2023年2月30日开工。", "broken-date")]
    [InlineData("“已经办理。", "unclosed-mark")]
    [InlineData("已经（办理。", "unclosed-mark")]
    [InlineData("已经办理）。", "unclosed-mark")]
    [InlineData("已经办理,效果很好。", "half-width-mark")]
    [InlineData("已经办理(效果很好)。", "half-width-mark")]
    [InlineData("已经\"办理\"。", "half-width-mark")]
    [InlineData("已经办理。。", "repeated-mark")]
    [InlineData("已经办理，。", "repeated-mark")]
    [InlineData("全市路灯100盏，其中南区30盏，北区40盏，东区29盏。", "sum")]
    [InlineData("已增设 320 盏。", "space-around-digits")]
    public void Body_WithOneFault_GivesThatFinding(string paragraph, string code)
    {
        var letter = Sound with { Body = Sound.Body + "\n" + paragraph };

        var codes = LetterChecks.Run(letter).Select(note => note.Code).Distinct();

        Assert.Equal([code], codes);
    }

    [Theory]
    [InlineData("市人大常委会建议提案办理系统已经上线。")]
    [InlineData("我局印发《关于做好提案办理工作的通知》。")]
    [InlineData("业委会委员参加了会议。")]
    [InlineData("1）摸清底数；2）分类施策。")]
    [InlineData("网址为https://example.org/a,b，电话0760-88380000。")]
    [InlineData("比例为3:5，共1,050人次，增长2.5%。")]
    [InlineData("全市有小区1803个，其中物业小区1240个，业委会成员1437人。")]
    [InlineData("全市路灯100盏，其中南区30盏，北区40盏，东区30盏。")]
    [InlineData("提出“加大力度，做到‘应建尽建’。”的目标（见附件）。")]
    [InlineData("活动主题是“党建引领 绿色家园”……")]
    [InlineData("2024年2月29日，第12号建议已经办结。")]
    public void Body_WithSoundText_GivesNoFinding(string paragraph)
    {
        var letter = Sound with { Body = Sound.Body + "\n" + paragraph };

        Assert.Empty(LetterChecks.Run(letter));
    }

    [Theory]
    [InlineData("乐民函[2023]42号", "number-brackets", "乐民函〔2023〕42号")]
    [InlineData("乐民函（2023）42号", "number-brackets", "乐民函〔2023〕42号")]
    [InlineData("乐民函〔2023〕第42号", "number-ordinal", "乐民函〔2023〕42号")]
    [InlineData("乐民函〔2023〕042号", "number-zeros", "乐民函〔2023〕42号")]
    [InlineData("乐民函 〔2023〕 42 号", "number-spaces", "乐民函〔2023〕42号")]
    public void Number_OutOfForm_IsMendedByItsRepair(string number, string code, string mended)
    {
        var letter = Sound with { Number = number };

        var findings = LetterChecks.Run(letter);

        Assert.Equal((code, mended), (findings.Single().Code, LetterChecks.Repair(letter, findings.SelectMany(note => note.Repairs)).Number));
    }

    [Theory]
    [InlineData("乐民函〔2022〕42号", "number-year")]
    [InlineData("乐民函〔2023〕**号", "number-masked")]
    public void Number_ThatAPersonMustLookAt_GivesAQuestion(string number, string code)
    {
        Assert.Equal(code, LetterChecks.Run(Sound with { Number = number }).Single().Code);
    }

    [Theory]
    [InlineData("乐安市民政局办公室", "乐安市民政局")]
    [InlineData("乐安市住房和城乡建设局公用事业科", "乐安市住房和城乡建设局")]
    [InlineData("乐安市交通运输局客运站", "乐安市交通运输局")]
    [InlineData("乐安市发展和改革委员会办公室", "乐安市发展和改革委员会")]
    [InlineData("乐安市卫健委基层卫生科", "乐安市卫健委")]
    public void Issuer_ThatIsAnInnerOffice_IsMendedToItsAgency(string issuer, string agency)
    {
        var letter = Sound with { Issuer = issuer, Title = $"{issuer}{Sound.Title}" };

        var findings = LetterChecks.Run(letter);

        var mended = LetterChecks.Repair(letter, findings.SelectMany(note => note.Repairs));
        Assert.Equal(["subordinate-sender", "subordinate-sender"], findings.Select(note => note.Code));
        Assert.Equal((agency, agency + Sound.Title), (mended.Issuer, mended.Title));
    }

    [Theory]
    [InlineData("乐安市公共汽车总站", "subordinate-sender")]
    [InlineData("乐安市民政局办公室", "subordinate-sender")]
    public void Signer_ThatIsASubordinate_IsTold(string signer, string code)
    {
        Assert.Equal(code, LetterChecks.Run(Sound with { Signers = [signer] }).Single().Code);
    }

    [Theory]
    [InlineData("乐安市人民政府办公室")]
    [InlineData("乐安市人大常委会办公室")]
    [InlineData("政协乐安市委员会办公室")]
    [InlineData("中共乐安市委办公室")]
    [InlineData("中共乐安市委组织部")]
    [InlineData("乐安市公安局交通警察支队")]
    [InlineData("乐安市中级人民法院")]
    [InlineData("乐安市气象局")]
    [InlineData("乐安市河西镇人民政府")]
    [InlineData("乐安市机关事务管理中心")]
    public void Issuer_ThatIsAnAgency_GivesNoFinding(string issuer)
    {
        Assert.Empty(LetterChecks.Run(Sound with { Issuer = issuer, Signers = [issuer] }));
    }

    [Fact]
    public void Issuer_ThatTheCaseKnowsAsTheAssignedUnit_GivesNoFindingWhateverItsName()
    {
        var context = new CheckContext { Agencies = ["乐安市交通运输局客运站"] };

        Assert.Empty(LetterChecks.Run(Sound with { Issuer = "乐安市交通运输局客运站" }, context));
    }

    [Fact]
    public void Issuer_OtherThanTheAssignedUnit_GivesAQuestion()
    {
        var context = new CheckContext { Agencies = ["乐安市财政局"] };

        Assert.Equal("other-sender", LetterChecks.Run(Sound, context).Single().Code);
    }

    [Fact]
    public void Title_WithJiansheForJianyi_IsMended()
    {
        var letter = Sound with { Title = "关于第2023047号代表建设答复的函" };

        var findings = LetterChecks.Run(letter);

        Assert.Equal("关于第2023047号代表建议答复的函", LetterChecks.Repair(letter, findings.Single().Repairs).Title);
    }

    [Fact]
    public void Title_WithAnotherNumberThanTheOpening_GivesAQuestion()
    {
        var letter = Sound with { Title = "关于第2023048号代表建议答复的函" };

        Assert.Equal("proposal-number", LetterChecks.Run(letter).Single().Code);
    }

    [Theory]
    [InlineData("纪水、李山、王林等2名代表", "addressee-count")]
    [InlineData("代表(团)", "unfilled-template")]
    public void Salutation_ThatCannotBe_IsTold(string name, string code)
    {
        var names = name.Split('、');
        var letter = Sound with { Salutation = names, Body = Sound.Body?.Replace("你", "你们") };

        Assert.Contains(LetterChecks.Run(letter), note => note.Code == code);
    }

    [Fact]
    public void SeveralAddressees_WithSingularPronoun_GiveAQuestion()
    {
        var letter = Sound with { Salutation = ["王小明", "李雨代表"] };

        Assert.Equal("pronoun-number", LetterChecks.Run(letter).Single().Code);
    }

    [Fact]
    public void ConferenceLetter_WithCongressWords_GivesAQuestion()
    {
        var letter = Sound with { Title = "关于市政协十届一次会议\n第12号提案答复的函", Salutation = ["何西委员"], Body = "您提出的第12号建议收悉。" };

        Assert.Equal("mixed-channel-word", LetterChecks.Run(letter).Single().Code);
    }

    [Fact]
    public void RequestOfTheCase_NotTakenUp_IsNamed()
    {
        var context = new CheckContext { Requests = ["增加路灯", "延长公园开放时间"] };

        var finding = LetterChecks.Run(Sound, context).Single();

        Assert.Contains("延长公园开放时间", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Repairs_OfMarksAndSpaces_MendTheBody()
    {
        var letter = Sound with { Body = "你的建议收悉,已增设 320 盏(含维修)。。\"满意\"" };

        var mended = LetterChecks.Repair(letter, LetterChecks.Run(letter).SelectMany(note => note.Repairs));

        Assert.Equal("你的建议收悉，已增设320盏（含维修）。“满意”", mended.Body);
    }

    [Fact]
    public void Repairs_OfAnyRecombinedLetter_NeverFailAndLeaveNothingToRepair()
    {
        Gen.Select(SyntheticVariants.Letters, Gen.Char["，。,()\"“”《》 12&;<>关于第号您们你"].Array[0, 30]).Sample((letter, noise) =>
        {
            var document = Sound with { Body = letter.ExpectedBody + "\n" + new string(noise), Number = letter.Number.Text, Title = letter.Title.Text };
            for (var round = 0; round < 12 && Repairs(document) is { Count: > 0 } repairs; round++)
                document = LetterChecks.Repair(document, repairs);
            Assert.Empty(Repairs(document));
        }, iter: 500);
    }

    [Fact]
    public void EveryFinding_OfAnyText_NeverFailsAndIsNoError()
    {
        Gen.String.Sample(text =>
        {
            var letter = new LetterDocument { Title = text, Body = text, Number = text, Salutation = [text] };
            Assert.DoesNotContain(LetterChecks.Run(letter), note => note.Level == NoteLevel.Error);
        }, iter: 1000);
    }

    private static List<LetterRepair> Repairs(LetterDocument letter) => [.. LetterChecks.Run(letter).SelectMany(note => note.Repairs)];
}
