using System.Globalization;

namespace ProposalTracker.Domain.Tests;

/// <summary>Dates in tests as people read them: <c>Day.Of("2023-03-01")</c>.</summary>
internal static class Day
{
    public static DateOnly Of(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
