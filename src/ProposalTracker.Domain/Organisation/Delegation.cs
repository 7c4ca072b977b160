namespace ProposalTracker.Domain.Organisation;

/// <summary>代表团: a group of representatives that may propose as a body.</summary>
public sealed class Delegation : Entity
{
    private Delegation()
    {
    }

    public Delegation(string name) => Name = OrganisationRules.DelegationNeedsAName.RequireText(name);

    public string Name { get; private set; } = "";
}
