namespace ProposalTracker.Features;

public enum ErrorKind
{
    /// <summary>The input has a fault that the person can mend.</summary>
    Invalid,

    /// <summary>A rule of the business forbids it.</summary>
    Refused,

    NotFound,

    Forbidden,

    /// <summary>What was edited has changed meanwhile.</summary>
    Stale,

    AlreadyDone,
}
