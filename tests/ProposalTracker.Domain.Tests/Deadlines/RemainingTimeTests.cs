using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Deadlines;

namespace ProposalTracker.Domain.Tests.Deadlines;

public sealed class RemainingTimeTests
{
    [Theory]
    [InlineData("2023-06-01", "2023-05-25", "剩 5 个工作日")]
    [InlineData("2023-06-01", "2023-06-01", "今天到期")]
    [InlineData("2023-06-01", "2023-06-06", "超期 3 个工作日")]
    // 2023-06-25, a Sunday, is worked for 端午节.
    [InlineData("2023-06-26", "2023-06-21", "剩 2 个工作日")]
    [InlineData("2023-06-02", "2023-06-03", "已超期，不足 1 个工作日")]
    [InlineData("2023-10-02", "2023-09-29", "剩 3 天，其间没有工作日")]
    [InlineData("2029-03-01", "2029-02-20", "剩 9 天（缺工作日历）")]
    [InlineData("2022-12-01", "2023-01-01", "超期 31 天（缺工作日历）")]
    public void RemainingTime_OnADay_IsSaidInWords(string due, string today, string words)
    {
        var remaining = RemainingTime.Of(Day.Of(due), Day.Of(today), WorkCalendar.BuiltIn);

        Assert.Equal(words, remaining.Words);
    }

    [Fact]
    public void RemainingTime_OfAPausedDeadline_IsNeverOverdue()
    {
        var paused = new Deadline(Day.Of("2023-06-01"), []) { IsPaused = true };

        var remaining = RemainingTime.Of(paused, Day.Of("2023-08-01"), WorkCalendar.BuiltIn);

        Assert.Equal((false, "已中止，暂停计时"), (remaining.IsOverdue, remaining.Words));
    }
}
