namespace ProposalTracker.Letters.Ofd;

/// <summary>DeltaX of a text: the way from each character to the next, equal ones counted (<c>g 27 5.571</c>).</summary>
internal static class OfdSteps
{
    /// <param name="places">Where the characters stand, mm.</param>
    /// <returns>One step less than there are characters. Rounded against the places, so rounding does not add up.</returns>
    internal static string Between(IReadOnlyList<double> places)
    {
        var steps = new List<string>();
        var pen = places[0];
        foreach (var place in places.Skip(1))
        {
            var step = Math.Round(place - pen, 3);
            pen += step;
            steps.Add(OfdXml.Number(step));
        }

        return string.Join(' ', Counted(steps));
    }

    private static IEnumerable<string> Counted(List<string> steps)
    {
        for (var start = 0; start < steps.Count;)
        {
            var end = start + 1;
            while (end < steps.Count && steps[end] == steps[start])
                end++;
            yield return end - start > 2 ? $"g {end - start} {steps[start]}" : string.Join(' ', steps.Skip(start).Take(end - start));
            start = end;
        }
    }
}
