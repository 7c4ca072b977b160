namespace ProposalTracker.Web.Pages.Shared.Charts;

/// <summary>Maps values from zero to a round number above the largest onto a length in drawing units.</summary>
internal sealed class ChartScale
{
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];
    private readonly double _length;

    /// <param name="largest">Largest value drawn; zero and below draw an empty scale up to one step.</param>
    /// <param name="length">Length of the axis in drawing units.</param>
    /// <param name="intervals">About how many steps the axis is divided into.</param>
    public ChartScale(double largest, double length, int intervals = 5)
    {
        _length = length;
        var wanted = Math.Max(largest, 1) / intervals;
        var magnitude = Math.Max(1, Math.Pow(10, Math.Floor(Math.Log10(wanted))));
        // Counts have no halves: a step below ten is a whole number.
        var step = RoundSteps.Select(round => round * magnitude).First(round => round >= wanted - 1e-9 && (round >= 10 || round == Math.Floor(round)));
        Max = Math.Ceiling(Math.Max(largest, 1) / step - 1e-9) * step;
        Ticks = [.. Enumerable.Range(0, (int)Math.Round(Max / step) + 1).Select(index => index * step)];
    }

    /// <summary>Value at the end of the axis.</summary>
    public double Max { get; }

    /// <summary>Round values along the axis, from zero to <see cref="Max"/>.</summary>
    public IReadOnlyList<double> Ticks { get; }

    public double At(double value) => Math.Clamp(value, 0, Max) / Max * _length;
}
