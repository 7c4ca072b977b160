using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Domain.Cases;

/// <summary>What a rule set looks at to choose the workflow of a case.</summary>
/// <param name="Mode">Null before 分办.</param>
/// <param name="Direct">人大直接分办.</param>
/// <param name="Key">重点督办.</param>
/// <param name="Countersigned">The co-handlers countersign the reply (会签).</param>
public sealed record CaseTraits(ProposalStream Stream, HandlingMode? Mode, bool Direct, bool Key, bool Countersigned);
