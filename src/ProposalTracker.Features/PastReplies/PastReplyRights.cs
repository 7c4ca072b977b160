using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.PastReplies;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.PastReplies;

/// <summary>Past replies belong to a unit: whoever works in it reads them, its drafters import and confirm them.</summary>
internal static class PastReplyRights
{
    /// <summary>The unit for which the person drafts; null for everybody else.</summary>
    public static long? UnitOf(Actor person) =>
        person.Roles.FirstOrDefault(r => WorkItemRoles.MayDo(Role.Drafter).Contains(r.Role) && r.DepartmentId is not null)?.DepartmentId;

    public static IQueryable<PastReply> OfUnitsOf(this IQueryable<PastReply> replies, Actor person)
    {
        var units = person.Departments.ToList();
        return replies.Where(r => units.Contains(r.DepartmentId));
    }

    public static bool MayConfirm(Actor person, PastReply reply) =>
        WorkItemRoles.MayDo(Role.Drafter).Any(role => person.Has(role, reply.DepartmentId));
}
