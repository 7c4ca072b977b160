using ProposalTracker.Domain.Calendar;

namespace ProposalTracker.Domain.Tests.Calendar;

public sealed class CalendarUploadTests
{
    private const string Right = """
        {
          "year": 2028,
          "source": "国务院办公厅关于2028年部分节假日安排的通知",
          "provisional": false,
          "holidays": [
            { "name": "元旦", "from": "2027-12-31", "to": "2028-01-02" }
          ],
          "workdays": [
            { "date": "2028-01-08", "for": "元旦" }
          ]
        }
        """;

    [Fact]
    public void Upload_OfARightCalendar_IsAdded()
    {
        var year = CalendarYear.Read(Right).Require("upload");

        var calendar = WorkCalendar.BuiltIn.With(year);

        Assert.Equal(
            ["元旦放假", "元旦放假", "元旦调休上班"],
            new[] { "2027-12-31", "2028-01-01", "2028-01-08" }.Select(d => calendar.Describe(Day.Of(d))));
    }

    [Fact]
    public void Upload_OfAYearLoadedBefore_ReplacesIt()
    {
        var again = WorkCalendar.BuiltIn.Years.Single(y => y.Year == 2027) with { Provisional = false };

        var calendar = WorkCalendar.BuiltIn.With(again);

        Assert.False(calendar.IsProvisional(2027));
    }

    [Fact]
    public void Upload_WrittenAndReadBack_IsTheSame()
    {
        var written = CalendarYear.Read(Right).Require("upload").Write();

        var again = CalendarYear.Read(written).Require("again").Write();

        Assert.Equal(written, again);
    }

    [Theory]
    [InlineData("\"year\": 2028", "\"year\": \"二〇二八\"", "第 2 行第 11 列（$.year）：“二〇二八”不可用，应为整数。")]
    [InlineData("\"year\": 2028", "\"year\": 20280", "第 2 行第 11 列（$.year）：年份应在 1949 至 2200 之间。")]
    [InlineData("\"provisional\": false,", "", "第 1 行第 1 列（$）：缺少“provisional”。")]
    [InlineData("\"provisional\": false", "\"provisonal\": false, \"provisional\": false", "第 4 行第 17 列（$.provisonal）：没有“provisonal”这一项；可用的有：year、source、announced、provisional、holidays、workdays。")]
    [InlineData("\"provisional\": false", "\"provisional\": null", "第 4 行第 18 列（$.provisional）：“provisional”不能为空。")]
    [InlineData("\"provisional\": false", "\"provisional\": false, \"provisional\": true", "第 4 行第 18 列（$.provisional）：“provisional”出现了两次。")]
    [InlineData("2027-12-31", "2027年12月31日", "第 6 行第 29 列（$.holidays[0].from）：“2027年12月31日”不可用，应为日期，例如 2026-06-30。")]
    [InlineData("2027-12-31", "2027-11-31", "第 6 行第 29 列（$.holidays[0].from）：“2027-11-31”不可用，应为日期，例如 2026-06-30。")]
    [InlineData("2027-12-31", "2028-01-03", "第 6 行第 5 列（$.holidays[0]）：“元旦”的结束日期早于开始日期。")]
    [InlineData("2027-12-31", "2026-12-31", "第 6 行第 5 列（$.holidays[0]）：“元旦”超过 16 天，请检查日期。")]
    [InlineData("2028-01-08", "2028-01-07", "第 9 行第 15 列（$.workdays[0].date）：2028年1月7日是星期五，本来就上班；调休上班只能是周六或周日。")]
    [InlineData("2028-01-08", "2028-01-02", "第 9 行第 15 列（$.workdays[0].date）：2028年1月2日既列为“元旦”放假，又列为上班。")]
    [InlineData("2028-01-08", "2029-01-06", "第 9 行第 15 列（$.workdays[0].date）：2029年1月6日不在 2028 年内。")]
    [InlineData("国务院办公厅关于2028年部分节假日安排的通知", " ", "第 3 行第 13 列（$.source）：请写明来源，例如通知的发文字号。")]
    [InlineData("\"元旦\", \"from\"", "\"元旦\" \"from\"", "第 6 行第 20 列（$）：不是正确的 JSON：请检查此处的逗号、引号和括号。")]
    public void Upload_WithAFault_SaysWhereAndWhat(string part, string instead, string fault)
    {
        var file = CalendarYear.Read(Right.Replace(part, instead, StringComparison.Ordinal));

        Assert.Null(file.Content);
        Assert.Equal(fault, file.Faults[0].ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("{\"year\": \"\\ud800\"}")]
    [InlineData("{\"\\ud800\": 1}")]
    [InlineData("\0")]
    [InlineData("{\"year\":")]
    public void Upload_OfAnythingElse_IsRefusedWithoutACrash(string text)
    {
        var file = CalendarYear.Read(text);

        Assert.NotEmpty(file.Faults);
    }

    [Fact]
    public void Upload_NestedWithoutEnd_IsRefusedWithoutACrash()
    {
        var file = CalendarYear.Read(new string('[', 100_000));

        Assert.NotEmpty(file.Faults);
    }

    [Fact]
    public void Upload_WithAByteOrderMark_IsRead()
    {
        var file = CalendarYear.Read('\uFEFF' + Right);

        Assert.True(file.IsUsable);
    }
}
