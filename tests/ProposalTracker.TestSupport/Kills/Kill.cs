namespace ProposalTracker.TestSupport.Kills;

/// <summary>What one kill left behind.</summary>
/// <param name="Confirmed">Commands that the program had been told were done.</param>
/// <param name="Untold">Commands that are kept, and nobody was told: the kill came between commit and answer.</param>
/// <param name="FinishedLate">Those among them whose commit the database finished after the program was gone.</param>
/// <param name="Took">From the word to begin until everything was checked.</param>
/// <param name="Faults">What does not agree, or was confirmed and is lost.</param>
public sealed record Kill(int Number, int Confirmed, int Untold, int FinishedLate, TimeSpan Took, IReadOnlyList<string> Faults)
{
    public override string ToString() =>
        $"kill {Number}: {Confirmed} confirmed, {Untold} done untold, {FinishedLate} of them committed after the kill, {Took.TotalMilliseconds:F0} ms{string.Concat(Faults.Select(f => $"\n    {f}"))}";
}
