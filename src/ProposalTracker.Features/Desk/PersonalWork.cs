using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Desk;

/// <summary>The open work that a person may do: the same question as the entrance's, asked of the database.</summary>
internal sealed class PersonalWork(ProposalTrackerContext context, RuleBook rules)
{
    public async Task<IQueryable<WorkItem>> OpenAsync(Actor person, CancellationToken cancellationToken)
    {
        var unitless = person.Roles.Where(r => r.Role is Role.LiaisonClerk or Role.Dispatcher or Role.Administrator).Select(r => r.Role).Distinct().ToList();
        var held = person.Roles.Where(r => r.DepartmentId is not null)
            .SelectMany(r => r.Role == Role.DepartmentClerk ? new[] { r.Role, Role.Drafter } : [r.Role], (r, role) => $"{role}/{r.DepartmentId}").Distinct().ToList();
        var ratings = await RatingsAsync(person, cancellationToken);
        return context.WorkItems.Where(i => i.ClosedAt == null).Where(i =>
            (i.DepartmentId == null && unitless.Contains(i.Role))
            || (i.DepartmentId != null && held.Contains(i.Role + "/" + i.DepartmentId))
            || ratings.Contains(i.Id));
    }

    // A representative rates as lead proposer or, by the rule set, as co-signer; and once in a round.
    private async Task<IQueryable<long>> RatingsAsync(Actor person, CancellationToken cancellationToken)
    {
        if (person.RepresentativeId is not { } own)
            return context.WorkItems.Where(i => false).Select(i => i.Id);
        var eachSigner = await rules.WhereEachSignerRatesAsync(cancellationToken);
        return context.WorkItems
            .Where(i => i.Role == Role.Representative && i.ClosedAt == null && i.Case!.Proposals.Any(p => p.LeadProposerId == own
                || (eachSigner.Contains(i.Case.RuleSetId) && p.LeadProposerId != null && p.CoSigners.Any(s => s.RepresentativeId == own))))
            .Where(i => !context.Ratings.Any(r => r.CaseId == i.CaseId && r.RepresentativeId == own && r.RoundNumber == i.Case!.Rounds.Max(n => n.Number)))
            .Select(i => i.Id);
    }
}
