namespace ProposalTracker.Domain.Organisation;

/// <summary>One role of one person, in one unit or (for representatives and administrators) in none.</summary>
public sealed class Membership : Entity
{
    private Membership()
    {
    }

    internal Membership(Role role, Department? department)
    {
        Role = role;
        Department = department;
    }

    public Role Role { get; private set; }

    public Department? Department { get; private set; }

    public long? DepartmentId { get; private set; }
}
