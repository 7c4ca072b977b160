namespace ProposalTracker.Features.Start;

public enum DemoKind
{
    None,

    /// <summary>Units, people and rules, but no case.</summary>
    Organisation,

    /// <summary>The whole demonstration.</summary>
    Cases,
}
