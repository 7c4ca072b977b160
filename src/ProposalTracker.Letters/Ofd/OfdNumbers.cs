namespace ProposalTracker.Letters.Ofd;

/// <summary>Every object of a document has a number of its own (GB/T 33190-2016, ST_ID).</summary>
internal sealed class OfdNumbers
{
    /// <summary>The highest that was given; 0 before the first.</summary>
    internal int Last { get; private set; }

    internal int Next() => ++Last;
}
