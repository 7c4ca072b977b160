namespace ProposalTracker.Web.Pages.Intake;

/// <summary>Who proposes: one representative with or without co-signers, or a delegation (代表团) as a body.</summary>
public enum ProposerKind
{
    Representative,
    Delegation,
}
