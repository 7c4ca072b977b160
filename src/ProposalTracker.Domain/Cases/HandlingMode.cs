namespace ProposalTracker.Domain.Cases;

/// <summary>办理方式.</summary>
public enum HandlingMode
{
    /// <summary>独办: one department alone.</summary>
    Alone,

    /// <summary>主会办: one lead and co-handlers; one joint reply by the lead.</summary>
    LeadWithCoHandlers,

    /// <summary>分办: several leads, each replies for its own part.</summary>
    Separately,

    /// <summary>联合主办: several leads who agree on one reply.</summary>
    Jointly,
}
