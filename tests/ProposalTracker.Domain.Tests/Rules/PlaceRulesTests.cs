using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Domain.Tests.Rules;

/// <summary>The rule set is expressive enough: what six regulations say can be written down and computes the right days.</summary>
public sealed class PlaceRulesTests
{
    // From 2024-01-31: a month's end, with the spring festival (02-10 to 02-17, worked 02-04 and 02-18) close behind.
    // The days were worked out apart from the program.
    [Theory]
    [InlineData("北京市", "Reply", "交办", "2024-04-30")]
    [InlineData("北京市", "ReplyLongest", "交办", "2024-07-31")]
    [InlineData("北京市", "Rating", "答复送达", "2024-02-26")]
    [InlineData("北京市", "Rehandling", "收到不满意评价", "2024-04-01")]
    [InlineData("上海市", "HandOver", "登记", "2024-02-08")]
    [InlineData("上海市", "Return", "收到", "2024-02-08")]
    [InlineData("上海市", "Opinion", "收到", "2024-02-29")]
    [InlineData("上海市", "Extension", "原期限届满", "2024-04-30")]
    [InlineData("上海市", "Rehandling", "决定重新办理", "2024-02-29")]
    [InlineData("浙江省", "InformProposer", "登记", "2024-02-07")]
    [InlineData("浙江省", "Return", "收到", "2024-02-18")]
    [InlineData("浙江省", "Opinion", "收到", "2024-04-01")]
    [InlineData("重庆市", "HandOver", "登记", "2024-02-19")]
    [InlineData("重庆市", "Return", "交办", "2024-02-19")]
    [InlineData("重庆市", "Opinion", "交办", "2024-03-18")]
    [InlineData("重庆市", "EmptyOpinionRedo", "会办意见被退回", "2024-02-06")]
    [InlineData("重庆市", "FirstContact", "交办", "2024-03-04")]
    [InlineData("重庆市", "Rating", "答复送达", "2024-03-04")]
    [InlineData("重庆市", "Rehandling", "收到不满意评价", "2024-04-01")]
    [InlineData("青岛市", "HandOver", "登记", "2024-02-06")]
    [InlineData("青岛市", "Return", "收到", "2024-02-06")]
    [InlineData("青岛市", "Opinion", "收到", "2024-02-29")]
    [InlineData("河南省", "Return", "交办", "2024-02-19")]
    [InlineData("河南省", "ReassignAfterReturn", "提出退办申请", "2024-02-19")]
    [InlineData("河南省", "Opinion", "收到", "2024-04-01")]
    [InlineData("河南省", "Rating", "答复送达", "2024-02-19")]
    [InlineData("河南省", "YearlyReport", "年初起算", "2024-09-02")]
    public void Place_TermFromTheEndOfJanuary_EndsOn(string place, string name, string startWords, string due)
    {
        var limit = PlaceRules.Of(place).TimeLimit(name);

        var deadline = limit.DueFrom(Day.Of("2024-01-31"), WorkCalendar.BuiltIn);

        Assert.Equal((startWords, Day.Of(due)), (limit.Start.Words(), deadline.Date));
    }

    [Theory]
    [InlineData("北京市", RulingBody.AssigningBody)]
    [InlineData("上海市", RulingBody.CongressOffice)]
    [InlineData("青岛市", RulingBody.CongressOffice)]
    [InlineData("河南省", RulingBody.Nobody)]
    [InlineData("重庆市", RulingBody.Nobody)]
    public void Place_Extension_IsRuledOnByItsBody(string place, RulingBody body)
    {
        var rules = PlaceRules.Of(place);

        Assert.Equal(body, rules.Extensions.RuledBy);
    }

    [Fact]
    public void Shanghai_Categories_AreWordsWithoutAPrintedMark()
    {
        var rules = PlaceRules.Of("上海市");

        Assert.All(rules.Categories, category => Assert.Equal("", rules.Letter.MarkOf(category)));
    }

    [Fact]
    public void Beijing_Categories_AreNone()
    {
        Assert.Empty(PlaceRules.Of("北京市").Categories);
    }

    [Fact]
    public void Qingdao_ProposalBetweenSessions_HasItsOwnSeriesForm()
    {
        var pattern = PlaceRules.Of("青岛市").Numbers.ProposalPattern(ProposalStream.Intersession);

        Assert.Equal("平字5号", pattern.Format(new NumberParts(5)));
    }
}
