using ProposalTracker.Domain.Numbering;

namespace ProposalTracker.Domain.Tests.Numbering;

public sealed class ChineseNumeralTests
{
    [Theory]
    [InlineData(3, "三")]
    [InlineData(10, "十")]
    [InlineData(16, "十六")]
    [InlineData(20, "二十")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(1000, "一千")]
    [InlineData(1010, "一千零一十")]
    [InlineData(9999, "九千九百九十九")]
    public void ChineseNumeral_OfANumber_IsWrittenAsOfficesWriteIt(int number, string text)
    {
        Assert.Equal(text, ChineseNumeral.Write(number));
    }

    [Fact]
    public void ChineseNumeral_OfEveryNumber_IsReadBack()
    {
        var wrong = Enumerable.Range(1, ChineseNumeral.Largest)
            .Where(n => !ChineseNumeral.TryRead(ChineseNumeral.Write(n), out var read) || read != n);

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("零")]
    [InlineData("十十")]
    [InlineData("一百二")]
    [InlineData("一十六")]
    [InlineData("16")]
    [InlineData("三次")]
    public void ChineseNumeral_OfAnyOtherText_IsNotRead(string text)
    {
        Assert.False(ChineseNumeral.TryRead(text, out _));
    }
}
