namespace ProposalTracker.Domain.Rules;

/// <summary>公开方式 of replies (政府信息公开条例第十三至十八条).</summary>
public sealed record DisclosureRule
{
    public required IReadOnlyList<DisclosureValue> Values { get; init; }

    /// <summary>Code of the value that a new reply starts with.</summary>
    public required string Default { get; init; }

    /// <summary>Published together with the reply: the proposal, the representative's rating.</summary>
    public bool PublishProposal { get; init; }

    public bool PublishRating { get; init; }

    public required string Source { get; init; }
}

public sealed record DisclosureValue
{
    public required string Code { get; init; }

    /// <summary>As printed, for example 主动公开.</summary>
    public required string Text { get; init; }

    public bool Publishes { get; init; }

    public bool NeedsReason { get; init; }

    public bool NeedsApproval { get; init; }
}
