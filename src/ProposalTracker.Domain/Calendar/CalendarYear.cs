using ProposalTracker.Domain.DataFiles;

namespace ProposalTracker.Domain.Calendar;

/// <summary>
/// The days off and the swaps (调休) of one year, as the yearly notice of the State Council's office announces them.
/// Saturdays and Sundays are days off without being named.
/// </summary>
public sealed record CalendarYear
{
    public const int Earliest = 1949;
    public const int Latest = 2200;

    public required int Year { get; init; }

    /// <summary>The notice, with its number, or for a provisional year the statute.</summary>
    public required string Source { get; init; }

    public DateOnly? Announced { get; init; }

    /// <summary>True while the year's notice is not out: statutory days only, no swaps.</summary>
    public required bool Provisional { get; init; }

    public required IReadOnlyList<HolidayPeriod> Holidays { get; init; }

    public IReadOnlyList<MakeUpWorkday> Workdays { get; init; } = [];

    /// <summary>Reads an uploaded calendar; never throws, whatever the text is.</summary>
    public static DataFile<CalendarYear> Read(string json) => JsonDataFile.Read<CalendarYear>(json, CalendarYearCheck.Faults);

    public string Write() => JsonDataFile.Write(this);
}

/// <summary>Days off in a row, both ends included.</summary>
public sealed record HolidayPeriod
{
    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public bool Contains(DateOnly day) => From <= day && day <= To;
}

/// <summary>A Saturday or Sunday on which offices work (调休上班).</summary>
public sealed record MakeUpWorkday
{
    public required DateOnly Date { get; init; }

    /// <summary>The holiday for whose sake this day is worked.</summary>
    public required string For { get; init; }
}
