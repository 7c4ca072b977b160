using ProposalTracker.Domain.Numbering;

namespace ProposalTracker.Domain.Tests.Numbering;

public sealed class DocumentNumberTextTests
{
    [Theory]
    [InlineData("中民函[2023]42号", "年份应用六角括号〔 〕。")]
    [InlineData("中民函﹝2017﹞42号", "年份应用六角括号〔 〕。")]
    [InlineData("中民函（2017）42号", "年份应用六角括号〔 〕。")]
    [InlineData("中民函〔2023〕第42号", "序号不加“第”字。")]
    [InlineData("中民函〔2023〕042号", "序号不编虚位（1 不写作 01）。")]
    [InlineData("慈农建〔2017〕8 号", "发文字号中不能有空格。")]
    [InlineData("中民函〔2023〕42", "序号后应有“号”字。")]
    [InlineData("慈教建8号", "发文字号应由机关代字、年份和序号组成，例如 中民函〔2023〕42号。")]
    [InlineData("花城街函〔2024〕**号", "发文字号应由机关代字、年份和序号组成，例如 中民函〔2023〕42号。")]
    public void TypedNumber_WithAFaultOfRealLetters_IsNamed(string text, string fault)
    {
        Assert.Equal([fault], DocumentNumberText.Faults(text));
    }

    [Theory]
    [InlineData("中民函〔2023〕42号", "中民函〔2023〕42号")]
    [InlineData("中民函 [2023]第042", "中民函〔2023〕42号")]
    [InlineData("【2024】3号", null)]
    [InlineData("", null)]
    public void TypedNumber_Suggestion_IsTheRightFormWhereItCanBeTold(string text, string? suggestion)
    {
        Assert.Equal(suggestion, DocumentNumberText.Suggest(text));
    }

    [Fact]
    public void TypedNumber_OfTheSeedLetter_HasNoFault()
    {
        Assert.Empty(DocumentNumberText.Faults("中民函〔2023〕42号"));
    }
}
