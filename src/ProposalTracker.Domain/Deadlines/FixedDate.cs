using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.DataFiles;

namespace ProposalTracker.Domain.Deadlines;

/// <summary>A date that a rule or a yearly notice fixes: every year's 06-30, or 2026-06-30 only.</summary>
[JsonConverter(typeof(FixedDateConverter))]
[DataFileValue("每年的月日（例如 06-30）或某一天（例如 2026-06-30）")]
public sealed record FixedDate
{
    private readonly int? year;
    private readonly int month;
    private readonly int day;

    private FixedDate(int? year, int month, int day) => (this.year, this.month, this.day) = (year, month, day);

    public bool IsYearly => year is null;

    public static FixedDate On(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The same date every year; 29 February is 28 February in common years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a day.</exception>
    public static FixedDate EveryYear(int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month)
            ? new FixedDate(null, month, day)
            : throw new ArgumentOutOfRangeException(nameof(day), $"{month}-{day} should be a day of the year.");

    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FixedDate? fixedDate)
    {
        fixedDate = null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            fixedDate = On(date);
        // 2000 is a leap year, so 02-29 is read too.
        else if (DateOnly.TryParseExact($"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var yearly))
            fixedDate = EveryYear(yearly.Month, yearly.Day);
        return fixedDate is not null;
    }

    /// <summary>For a yearly date the first one after the day, since that day itself is not counted; else the date.</summary>
    public DateOnly After(DateOnly start)
    {
        if (year is { } fixedYear)
            return new DateOnly(fixedYear, month, day);
        var sameYear = InYear(start.Year);
        return sameYear > start ? sameYear : InYear(start.Year + 1);
    }

    /// <returns>For example 每年6月30日, 2026年6月30日.</returns>
    public string Words() => year is { } fixedYear ? ChineseDate.Words(new DateOnly(fixedYear, month, day)) : $"每年{month}月{day}日";

    public override string ToString() => year is null ? $"{month:00}-{day:00}" : $"{year:0000}-{month:00}-{day:00}";

    private DateOnly InYear(int inYear) => new(inYear, month, Math.Min(day, DateTime.DaysInMonth(inYear, month)));

    private sealed class FixedDateConverter : JsonConverter<FixedDate>
    {
        public override FixedDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var read) ? read : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, FixedDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
