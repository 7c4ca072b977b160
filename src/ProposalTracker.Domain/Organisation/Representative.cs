namespace ProposalTracker.Domain.Organisation;

/// <summary>代表: a deputy to the people's congress, with or without an account.</summary>
public sealed class Representative : Entity
{
    private Representative()
    {
    }

    public Representative(string name, Delegation? delegation, string? phone = null)
    {
        Name = OrganisationRules.RepresentativeNeedsAName.RequireText(name);
        Delegation = delegation;
        Phone = phone;
    }

    public string Name { get; private set; } = "";

    public Delegation? Delegation { get; private set; }

    public long? DelegationId { get; private set; }

    public string? Phone { get; private set; }
}
