using ProposalTracker.Domain.Numbering;

namespace ProposalTracker.Domain.Tests.Numbering;

public sealed class NumberPatternTests
{
    [Theory]
    [InlineData("第{year}{seq:000}号", 47, 2023, null, null, null, "第2023047号")]
    [InlineData("{year}{seq:000}", 134, 2025, null, null, null, "2025134")]
    [InlineData("{term:00}{session:0}{seq:000}", 337, null, 12, 4, null, "124337")]
    [InlineData("〔{year}〕闭{seq:00}号", 8, 2023, null, null, null, "〔2023〕闭08号")]
    [InlineData("DH{seq:0000}", 271, null, null, null, null, "DH0271")]
    [InlineData("平字{seq}号", 5, null, null, null, null, "平字5号")]
    [InlineData("{seq:0000}", 12345, null, null, null, null, "12345")]
    [InlineData("{word}〔{year}〕{seq}号", 42, 2023, null, null, "中民函", "中民函〔2023〕42号")]
    public void NumberPattern_SeenInPractice_WritesAndReadsBack(
        string pattern, int sequence, int? year, int? term, int? session, string? word, string written)
    {
        var parts = new NumberParts(sequence, year, term, session, word);
        var read = NumberPattern.Require(pattern, NumberKind.Proposal);

        var text = read.Format(parts);

        Assert.Equal(written, text);
        Assert.Equal(parts, read.TryRead(text));
    }

    [Theory]
    [InlineData("中民函〔2023〕042号")]
    [InlineData("中民函[2023]42号")]
    [InlineData("中民函〔2023〕第42号")]
    [InlineData("中民函〔2023〕42")]
    [InlineData("中民函〔23〕42号")]
    [InlineData("中民函〔2023〕0号")]
    public void LetterPattern_NumberOfAnotherForm_IsNotRead(string text)
    {
        var pattern = NumberPattern.Require("{word}〔{year}〕{seq}号", NumberKind.Letter);

        Assert.Null(pattern.TryRead(text));
    }

    [Theory]
    [InlineData("第2023000号")]
    [InlineData("第20230047号")]
    [InlineData("第202347号")]
    public void ProposalPattern_NumberItWouldNotWrite_IsNotRead(string text)
    {
        var pattern = NumberPattern.Require("第{year}{seq:000}号", NumberKind.Proposal);

        Assert.Null(pattern.TryRead(text));
    }

    [Theory]
    [InlineData("中民函[{year}]{seq}号", "发文字号的年份应写全称并用六角括号：〔{year}〕。", "发文字号只用六角括号〔 〕，不用方括号或圆括号。")]
    [InlineData("中民函〔{year}〕第{seq}号", "发文字号的序号不加“第”字。")]
    [InlineData("中民函〔{year}〕{seq:000}号", "发文字号的序号不编虚位（1 不写作 01），请用 {seq}。")]
    [InlineData("中民函〔{year}〕{seq}", "发文字号以“号”结尾。")]
    [InlineData("〔{year}〕{seq}号", "发文字号以机关代字开头，例如 {word}〔{year}〕{seq}号。")]
    [InlineData("中民函〔{year}〕号", "缺少流水号 {seq}。")]
    [InlineData("中民函〔{year}〕{seq}{seq}号", "“{seq}”出现了两次。", "“{seq}”和“{seq}”之间没有文字，读回时无法分开；请在其间加字，或写明位数。")]
    [InlineData("中民函〔{year}〕{num}{seq}号", "没有“{num}”这一项；可用的有：{year}、{seq}、{term}、{session}、{word}。")]
    [InlineData("中民函 〔{year}〕{seq}号", "编号中不能有空格。")]
    [InlineData("中民函{〔{year}〕{seq}号", "花括号不成对。")]
    public void LetterPattern_WithFaults_SaysEachInChinese(string pattern, params string[] expected)
    {
        var read = NumberPattern.Read(pattern, NumberKind.Letter, out var faults);

        Assert.Null(read);
        Assert.Equal(expected, faults);
    }

    [Theory]
    [InlineData("{term}{seq}", "{term}", "{seq}")]
    [InlineData("{seq}7{term}号", "{seq}", "{term}")]
    [InlineData("{seq}{year}{session}号", "{seq}", "{session}")]
    public void NumberPattern_OnlyDigitsBetweenTwoParts_IsRefused(string pattern, string first, string second)
    {
        NumberPattern.Read(pattern, NumberKind.Proposal, out var faults);

        Assert.Equal([$"“{first}”和“{second}”之间没有文字，读回时无法分开；请在其间加字，或写明位数。"], faults);
    }

    [Fact]
    public void NumberPattern_MissingPart_IsRefusedByName()
    {
        var pattern = NumberPattern.Require("{word}〔{year}〕{seq}号", NumberKind.Letter);

        var refusal = Assert.Throws<ArgumentException>(() => pattern.Format(new NumberParts(1, Year: 2023)));

        Assert.Equal("编号缺少机关代字。", refusal.Message);
    }

    [Fact]
    public void NumberPattern_PartTooWideForItsPlace_IsRefusedByName()
    {
        var pattern = NumberPattern.Require("{term:00}{session:0}{seq:000}", NumberKind.Proposal);

        var refusal = Assert.Throws<ArgumentException>(() => pattern.Format(new NumberParts(1, Term: 12, Session: 10)));

        Assert.Equal("会议次数 10 放不进编号格式中的“{session:0}”。", refusal.Message);
    }
}
