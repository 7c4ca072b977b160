using CsCheck;

namespace ProposalTracker.Domain.Tests;

/// <summary>Random days inside the built-in calendar, far enough from its end for the terms of the tests.</summary>
internal static class Days
{
    private static readonly DateOnly First = new(2023, 1, 1);

    public static readonly Gen<DateOnly> Any = Gen.Int[0, new DateOnly(2026, 6, 30).DayNumber - First.DayNumber].Select(First.AddDays);
}
