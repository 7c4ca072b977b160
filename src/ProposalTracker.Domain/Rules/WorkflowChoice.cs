using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Domain.Rules;

/// <summary>Which workflow a case follows when all the conditions hold; a condition left out always holds.</summary>
public sealed record WorkflowChoice
{
    /// <summary>The definition, by its DefinitionId.</summary>
    public required string Workflow { get; init; }

    public ProposalStream? Stream { get; init; }

    /// <summary>Known from 分办 on.</summary>
    public HandlingMode? Mode { get; init; }

    /// <summary>人大直接分办: the congress office distributes to the units itself.</summary>
    public bool? Direct { get; init; }

    /// <summary>重点督办.</summary>
    public bool? Key { get; init; }

    /// <summary>会签: the co-handlers agree to the text before it is signed.</summary>
    public bool? Countersigned { get; init; }

    public bool HasCondition => Stream is not null || Mode is not null || Direct is not null || Key is not null || Countersigned is not null;

    public bool Fits(CaseTraits traits) =>
        (Stream is null || Stream == traits.Stream)
        && (Mode is null || Mode == traits.Mode)
        && (Direct is null || Direct == traits.Direct)
        && (Key is null || Key == traits.Key)
        && (Countersigned is null || Countersigned == traits.Countersigned);
}
