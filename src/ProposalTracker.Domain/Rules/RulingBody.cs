namespace ProposalTracker.Domain.Rules;

/// <summary>Who rules on a request of a department.</summary>
public enum RulingBody
{
    /// <summary>代表工作机构.</summary>
    CongressOffice,

    /// <summary>政府办公室、督查室.</summary>
    GovernmentOffice,

    /// <summary>交办机关: whoever assigned it, congress or government.</summary>
    AssigningBody,

    /// <summary>Nobody: the unit decides and explains itself to the representative (Henan, Chongqing).</summary>
    Nobody,
}
