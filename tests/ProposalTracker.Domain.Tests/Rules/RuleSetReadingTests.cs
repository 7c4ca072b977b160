using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Domain.Tests.Rules;

public sealed class RuleSetReadingTests
{
    [Theory]
    [InlineData("\"place\": \"本市\"", "\"place\": \" \"", "$.place", "不能为空白。")]
    [InlineData("\"year\": 2023", "\"year\": 23", "$.year", "年份应在 2000 至 2200 之间。")]
    [InlineData("\"channel\": \"Congress\"", "\"channel\": \"人大\"", "$.channel", "“人大”不可用，应为下列之一：Congress、Cppcc。")]
    [InlineData("\"channel\": \"Congress\"", "\"channel\": 0", "$.channel", "“0”不可用，应为下列之一：Congress、Cppcc。")]
    [InlineData("\"code\": \"B\", \"text\"", "\"code\": \"A\", \"text\"", "$.categories[1]", "类别“A”出现了两次。")]
    [InlineData("\"name\": \"Reply\",", "\"name\": \"Answer\",", "$.timeLimits", "缺少期限“Reply”。")]
    [InlineData("\"name\": \"SignIn\",", "\"name\": \"Return\",", "$.timeLimits[3]", "期限“Return”出现了两次。")]
    [InlineData("\"unit\": \"WorkingDays\", \"length\": 20,\n      \"source\": \"参照", "\"unit\": \"WorkingDays\", \"length\": -1,\n      \"source\": \"参照", "$.timeLimits[8].length", "“首次沟通”的长度应在 1 至 1000 之间。")]
    [InlineData("\"unit\": \"FixedDate\", \"date\": \"12-31\"", "\"unit\": \"FixedDate\"", "$.timeLimits[17]", "“承诺事项年度报告”为固定日期，应填写 date。")]
    [InlineData("\"date\": \"12-31\"", "\"date\": \"13-31\"", "$.timeLimits[17].date", "“13-31”不可用，应为每年的月日（例如 06-30）或某一天（例如 2026-06-30）。")]
    [InlineData("\"date\": \"12-31\"", "\"date\": \"12-31\", \"length\": 3", "$.timeLimits[17].length", "“承诺事项年度报告”为固定日期，不应再写长度。")]
    [InlineData("\"length\": 6,", "\"length\": 2,", "$.timeLimits", "答复最长期限（ReplyLongest）短于答复期限（Reply）。")]
    [InlineData("\"batchDates\": []", "\"batchDates\": [{ \"timeLimit\": \"Repy\", \"stream\": \"Plenary\", \"latest\": \"06-30\", \"source\": \"通知\" }]", "$.batchDates[0].timeLimit", "没有期限“Repy”。")]
    [InlineData("\"maximumTimes\": 1", "\"maximumTimes\": 100", "$.extensions.maximumTimes", "延期次数应在 0 至 9 之间，0 表示不得延期。")]
    [InlineData("\"meaning\": \"Dissatisfied\", ", "\"meaning\": null, ", "$.rating.questions[0].values", "“办理态度”至少要有一个表示满意和一个表示不满意的选项。")]
    [InlineData("\"default\": \"Proactive\"", "\"default\": \"Public\"", "$.disclosure.default", "默认公开方式“Public”不在所列的公开方式中。")]
    [InlineData("\"role\": \"CoHandlers\"", "\"role\": \"CoHandlers\", \"copies\": 0", "$.copies[0].to[2]", "抄送份数应在 1 至 99 之间。")]
    [InlineData("\"role\": \"CoHandlers\"", "\"role\": \"NamedUnit\"", "$.copies[0].to[2]", "指定单位要写明名称。")]
    [InlineData("[10, 3]", "[10, 0]", "$.reminders.before[1]", "提醒的工作日数应在 1 至 60 之间。")]
    [InlineData("[1, 5]", "[5, 5]", "$.reminders.overdue[1]", "5 个工作日的提醒出现了两次。")]
    [InlineData("第{year}{seq:000}号", "第{year}号", "$.numbers.plenary", "缺少流水号 {seq}。")]
    [InlineData("{word}〔{year}〕{seq}号", "{word}[{year}]{seq}号", "$.numbers.letters[0].pattern", "发文字号的年份应写全称并用六角括号：〔{year}〕。")]
    [InlineData("经综合{units}意见，", "经综合意见，", "$.letter.opinionsHeard", "应含有 {units}，用来列出会办单位。")]
    [InlineData("\"declineGrounds\": [", "\"declineGrounds\": [], \"oldGrounds\": [", "$.oldGrounds", null)]
    [InlineData("：{name}，{phone}）", "：{name}）", "$.letter.contactForm", "应含有 {name} 和 {phone}，用来印联系人和电话。")]
    [InlineData("\"sealBlankRows\": 3", "\"sealBlankRows\": 0", "$.letter.sealBlankRows", "署名上方的空行应在 1 至 6 行之间。")]
    [InlineData("\"sealWidth\": 42", "\"sealWidth\": 420", "$.letter.sealWidth", "印章的宽度应在 20 至 60 毫米之间。")]
    [InlineData("\"markPlace\": \"TopRight\",", "", "$.letter", "缺少“markPlace”。")]
    public void RuleSet_WithAFault_SaysWhereAndWhat(string part, string instead, string path, string? message)
    {
        var text = RuleSetContent.BuiltInJson();
        Assert.Contains(part, text, StringComparison.Ordinal);

        var file = RuleSetContent.Read(text.Replace(part, instead, StringComparison.Ordinal));

        Assert.Contains(file.Faults, f => f.Path == path && (message is null || f.Message == message));
    }

    [Fact]
    public void RuleSet_WithFaultsOfShapeInManyPlaces_ReportsAllAtOnceInOrderOfLines()
    {
        var text = RuleSetContent.BuiltInJson()
            .Replace("\"year\": 2023", "\"year\": \"今年\"", StringComparison.Ordinal)
            .Replace("\"unit\": \"Months\", \"length\": 3", "\"unit\": \"Quarters\", \"length\": 3", StringComparison.Ordinal)
            .Replace("\"ratedBy\": \"EachSigner\",", "", StringComparison.Ordinal)
            .Replace("\"date\": \"Arabic\"", "\"date\": \"Arabic\", \"colour\": \"red\"", StringComparison.Ordinal);

        var file = RuleSetContent.Read(text);

        Assert.Equal(
            ["$.year", "$.timeLimits[10].unit", "$.timeLimits[12].unit", "$.rating", "$.letter.colour"],
            file.Faults.Select(f => f.Path));
        Assert.True(file.Faults.Zip(file.Faults.Skip(1)).All(pair => pair.First.Line < pair.Second.Line));
    }

    [Fact]
    public void RuleSet_WithFaultsOfMeaningInManyPlaces_ReportsAllAtOnce()
    {
        var text = RuleSetContent.BuiltInJson()
            .Replace("\"place\": \"本市\"", "\"place\": \"\"", StringComparison.Ordinal)
            .Replace("\"default\": \"Proactive\"", "\"default\": \"Public\"", StringComparison.Ordinal)
            .Replace("〔{year}〕闭{seq:00}号", "{year", StringComparison.Ordinal);

        var file = RuleSetContent.Read(text);

        Assert.Equal(
            ["$.place", "$.disclosure.default", "$.numbers.intersession", "$.numbers.intersession"],
            file.Faults.Select(f => f.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"timeLimits\": [null, 1, {}]}")]
    [InlineData("办理规则")]
    public void RuleSet_OfAnythingElse_IsRefusedWithoutACrash(string text)
    {
        var file = RuleSetContent.Read(text);

        Assert.NotEmpty(file.Faults);
    }

    [Fact]
    public void CopyRecipient_RenamedUnit_HasTheNameOfTheDay()
    {
        var recipient = new CopyRecipient
        {
            Role = CopyRole.CongressOffice,
            Names =
            [
                new EffectiveName { Name = "市人大常委会选联工委", Since = Day.Of("2017-01-01") },
                new EffectiveName { Name = "市人大常委会代表工作委员会", Since = Day.Of("2025-01-01") },
            ],
        };

        var names = new[] { "2016-12-31", "2023-07-18", "2026-02-02" }.Select(d => recipient.NameOn(Day.Of(d)));

        Assert.Equal([null, "市人大常委会选联工委", "市人大常委会代表工作委员会"], names);
    }
}
