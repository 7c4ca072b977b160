using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Features.Trust;

/// <summary>Who asks: a person with the roles that were in force at login.</summary>
/// <param name="Unit">Short name of the unit shown beside the name; empty for representatives.</param>
public sealed record Actor(long PersonId, string Name, string Unit, long? RepresentativeId, IReadOnlyList<ActorRole> Roles)
{
    public bool Has(Role role) => Roles.Any(r => r.Role == role);

    public bool Has(Role role, long? departmentId) => Roles.Any(r => r.Role == role && r.DepartmentId == departmentId);

    /// <summary>Whether the person handles cases in the department, in any role.</summary>
    public bool WorksIn(long departmentId) => Departments.Contains(departmentId);

    /// <summary>人大联络员 or 政府办交办员: they oversee every case.</summary>
    public bool Oversees => Has(Role.LiaisonClerk) || Has(Role.Dispatcher);

    /// <summary>Where the person handles cases. An administrator sits in a unit too, but sees no case for it.</summary>
    public IReadOnlyList<long> Departments { get; } =
        [.. Roles.Where(r => r.Role != Role.Administrator).Select(r => r.DepartmentId).OfType<long>().Distinct()];

    /// <summary>As it stands in the audit: name and unit.</summary>
    public string Signature => Unit.Length == 0 ? Name : $"{Name}（{Unit}）";
}
