namespace ProposalTracker.Domain.Cases;

public enum AssignmentRole
{
    /// <summary>主办.</summary>
    Lead,

    /// <summary>会办.</summary>
    CoHandler,
}
