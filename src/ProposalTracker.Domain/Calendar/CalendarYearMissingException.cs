namespace ProposalTracker.Domain.Calendar;

/// <summary>A working-day question touches a year for which no calendar is loaded. The message is for the user, in Chinese.</summary>
public sealed class CalendarYearMissingException : Exception
{
    public CalendarYearMissingException(int year)
        : base($"尚未载入 {year} 年的工作日历，无法推算工作日。请管理员在“工作日历”中载入《国务院办公厅关于{year}年部分节假日安排的通知》所列的放假和调休日期。") =>
        Year = year;

    public int Year { get; }
}
