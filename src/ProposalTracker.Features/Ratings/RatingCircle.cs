using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Ratings;

/// <summary>Who rates a case (domain.md §1.8).</summary>
/// <param name="People">The lead proposer first.</param>
/// <param name="OneSpeaksForAll">The first rating settles the round; otherwise the last one does.</param>
internal sealed record RatingCircle(IReadOnlyList<Representative> People, bool OneSpeaksForAll);

/// <summary>Finds the raters by the case's rule set: the lead proposer, each signer, or somebody of the delegation that proposed.</summary>
internal sealed class RatingCircles(ProposalTrackerContext context, RuleBook rules)
{
    public async Task<RatingCircle> OfAsync(Case @case, CancellationToken cancellationToken)
    {
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var proposals = @case.Proposals.Select(p => p.Id).ToList();
        var leads = await LeadProposersAsync(@case, cancellationToken);
        if (leads.Count == 0)
            return new RatingCircle(await DelegatesAsync(@case, cancellationToken), OneSpeaksForAll: true);
        if (content.Rating.RatedBy == Rater.LeadProposer)
            return new RatingCircle(leads, OneSpeaksForAll: leads.Count == 1);
        var joining = await context.Proposals.Where(p => proposals.Contains(p.Id)).SelectMany(p => p.CoSigners)
            .OrderBy(s => s.Position).Select(s => s.Representative).OfType<Representative>().ToListAsync(cancellationToken);
        return new RatingCircle([.. leads.Concat(joining).Distinct()], OneSpeaksForAll: false);
    }

    /// <summary>Those of the circle who have not rated the present round of a lead's reply.</summary>
    public async Task<IReadOnlyList<Representative>> StillAskedAsync(
        Case @case, Assignment lead, RatingCircle circle, CancellationToken cancellationToken)
    {
        var round = @case.RoundFor(lead).Number;
        var rated = await context.Ratings.Where(r => r.LeadId == lead.Id && r.RoundNumber == round).Select(r => r.RepresentativeId).ToListAsync(cancellationToken);
        return [.. circle.People.Where(p => !rated.Contains(p.Id))];
    }

    private async Task<List<Representative>> LeadProposersAsync(Case @case, CancellationToken cancellationToken)
    {
        var ids = @case.Proposals.OrderBy(p => p.Id).Select(p => p.LeadProposerId).OfType<long>().Distinct().ToList();
        var found = await context.Representatives.Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);
        return [.. found.OrderBy(r => ids.IndexOf(r.Id))];
    }

    private Task<List<Representative>> DelegatesAsync(Case @case, CancellationToken cancellationToken)
    {
        var delegation = @case.Proposal.ProposingDelegationId;
        return context.Representatives.Where(r => r.DelegationId == delegation).OrderBy(r => r.Id).ToListAsync(cancellationToken);
    }
}
