using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Features.Process;

/// <summary>Which roles do which kind of work, and what the roles are called.</summary>
public static class WorkItemRoles
{
    /// <summary>The role that a definition's assignee stands for in a kind of work.</summary>
    /// <exception cref="InvalidOperationException">The assignee is not in the catalogue; the check at publishing refuses such a file.</exception>
    public static Role Of(string assignee, string kind) => assignee switch
    {
        "LiaisonClerk" or "Clerk" => Role.LiaisonClerk,
        "Dispatcher" => Role.Dispatcher,
        "Lead" or "CoHandler" => kind switch
        {
            CaseTasks.GiveOpinion => Role.Drafter,
            // Who answers for a text answers for his unit, as he who signs does.
            CaseTasks.Countersign => Role.Leader,
            _ => Role.DepartmentClerk,
        },
        _ => Enum.TryParse<Role>(assignee, out var role)
            ? role
            : throw new InvalidOperationException($"The assignee '{assignee}' was expected to be known."),
    };

    /// <summary>The clerk of a unit's office answers for the unit: what its drafters may do, he may.</summary>
    public static IReadOnlyList<Role> MayDo(Role role) => role == Role.Drafter ? [Role.Drafter, Role.DepartmentClerk] : [role];

    /// <summary>Whether the role is held in one unit and counts in no other; the offices' roles and representatives have no unit.</summary>
    public static bool IsOfAUnit(Role role) =>
        role is not (Role.LiaisonClerk or Role.Dispatcher or Role.Representative or Role.Administrator);

    public static string Words(Role role) => role switch
    {
        Role.LiaisonClerk => "人大联络员",
        Role.Dispatcher => "政府办交办员",
        Role.DepartmentClerk => "单位经办人",
        Role.Drafter => "承办人",
        Role.Reviewer => "核稿人",
        Role.Leader => "单位领导",
        Role.Secretary => "机要秘书",
        Role.Representative => "代表",
        Role.Administrator => "管理员",
        _ => throw new InvalidOperationException($"{role} was expected to have its words."),
    };
}
