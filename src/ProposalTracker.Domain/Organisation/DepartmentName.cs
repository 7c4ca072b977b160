namespace ProposalTracker.Domain.Organisation;

/// <summary>One name of a department from a day on.</summary>
public sealed class DepartmentName : Entity
{
    private DepartmentName()
    {
    }

    internal DepartmentName(string fullName, string shortName, DateOnly since)
    {
        FullName = OrganisationRules.DepartmentNeedsAName.RequireText(fullName);
        ShortName = OrganisationRules.DepartmentNeedsAName.RequireText(shortName);
        Since = since;
    }

    public string FullName { get; private set; } = "";

    public string ShortName { get; private set; } = "";

    public DateOnly Since { get; private set; }
}
