namespace ProposalTracker.Domain.Cases;

/// <summary>退办: a department asks to be relieved; kept for ever with its ruling (裁定).</summary>
public sealed class ReturnRequest : Entity
{
    private ReturnRequest()
    {
    }

    internal ReturnRequest(string reason, long? suggestedDepartmentId, long askedBy, DateTime askedAt)
    {
        Reason = CaseRules.ReturnMustHaveAReason.RequireText(reason);
        SuggestedDepartmentId = suggestedDepartmentId;
        AskedByPersonId = askedBy;
        AskedAt = askedAt;
    }

    public string Reason { get; private set; } = "";

    public long? SuggestedDepartmentId { get; private set; }

    public long AskedByPersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Null while nobody has ruled; true when the department is relieved.</summary>
    public bool? Upheld { get; private set; }

    public string? RulingReason { get; private set; }

    public long? RuledByPersonId { get; private set; }

    public DateTime? RuledAt { get; private set; }

    internal void Rule(bool upheld, string reason, long by, DateTime now)
    {
        CaseRules.AReturnIsRuledOnOnce.Require(Upheld is null);
        RulingReason = CaseRules.RulingMustHaveAReason.RequireText(reason);
        Upheld = upheld;
        RuledByPersonId = by;
        RuledAt = now;
    }
}
