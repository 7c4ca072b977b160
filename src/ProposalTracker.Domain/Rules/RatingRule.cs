using ProposalTracker.Domain.Ratings;

namespace ProposalTracker.Domain.Rules;

/// <summary>满意度评价: who rates what, and what follows.</summary>
public sealed record RatingRule
{
    public required Rater RatedBy { get; init; }

    public required IReadOnlyList<RatingQuestion> Questions { get; init; }

    public required RatingBase Base { get; init; }

    /// <summary>Whether the congress office must find re-handling needed before a new round begins (Shanghai).</summary>
    public bool RehandlingNeedsRuling { get; init; }

    public required SecondDissatisfaction SecondDissatisfaction { get; init; }

    public required string Source { get; init; }
}

public enum Rater
{
    /// <summary>领衔代表 for all.</summary>
    LeadProposer,

    EachSigner,
}

/// <summary>Which proposals the published satisfaction rate is taken of.</summary>
public enum RatingBase
{
    /// <summary>Every answered one; an unreturned form counts as 未表态.</summary>
    AllAnswered,

    /// <summary>Only returned forms, after a reminder (Chongqing).</summary>
    ReturnedOnly,
}

public enum SecondDissatisfaction
{
    /// <summary>One more round.</summary>
    RehandleAgain,

    /// <summary>第三方（专家）评估 (Henan).</summary>
    ExpertEvaluation,

    /// <summary>The congress office convenes both sides (Chongqing).</summary>
    CongressOfficeConvenes,

    /// <summary>Put on record; handling ends.</summary>
    RecordOnly,
}

public sealed record RatingQuestion
{
    public required string Code { get; init; }

    /// <summary>For example 办理态度.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<RatingValue> Values { get; init; }
}

public sealed record RatingValue
{
    public required string Code { get; init; }

    /// <summary>For example 基本满意.</summary>
    public required string Text { get; init; }

    /// <summary>How it counts, whatever its words are (理解, 保留 …); null for 未表态.</summary>
    public required Satisfaction? Meaning { get; init; }

    /// <summary>Written reasons are asked for.</summary>
    public bool NeedsReason { get; init; }
}
