namespace ProposalTracker.Domain.Organisation;

/// <summary>Somebody who logs in (登录): name, password hash, and roles in units.</summary>
public sealed class Person : Entity
{
    private readonly List<Membership> memberships = [];

    private Person()
    {
    }

    public Person(string loginName, string name, string passwordHash)
    {
        LoginName = OrganisationRules.PersonNeedsALoginName.RequireText(loginName);
        Name = OrganisationRules.PersonNeedsAName.RequireText(name);
        PasswordHash = passwordHash;
    }

    /// <summary>Attempts in a row after which the account rests.</summary>
    public const int FailuresBeforeLockout = 5;

    public static readonly TimeSpan LockoutLasts = TimeSpan.FromMinutes(15);

    public string LoginName { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string PasswordHash { get; private set; } = "";

    public int FailedLogins { get; private set; }

    /// <summary>UTC instant until which no login is accepted; null when none is in force.</summary>
    public DateTime? LockedUntil { get; private set; }

    public bool IsActive { get; private set; } = true;

    /// <summary>The representative that this account belongs to, if it is one's.</summary>
    public Representative? Representative { get; private set; }

    public long? RepresentativeId { get; private set; }

    public IReadOnlyList<Membership> Memberships => memberships;

    public void Holds(Role role, Department? department) => memberships.Add(new Membership(role, department));

    public void Is(Representative representative)
    {
        Representative = representative;
        Holds(Role.Representative, null);
    }

    public bool IsLockedAt(DateTime now) => LockedUntil > now;

    public void LoginFailed(DateTime now)
    {
        FailedLogins++;
        if (FailedLogins < FailuresBeforeLockout)
            return;
        LockedUntil = now + LockoutLasts;
        FailedLogins = 0;
    }

    public void LoginSucceeded()
    {
        FailedLogins = 0;
        LockedUntil = null;
    }

    public void Leaves() => IsActive = false;
}
