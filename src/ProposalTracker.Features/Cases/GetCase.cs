using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Cases;

/// <summary>办件: everything on the case page.</summary>
public sealed record GetCaseQuery(long CaseId) : IQuery<CaseDetails>;

internal sealed class GetCaseHandler(
    ProposalTrackerContext context, CurrentActor actor, ICaseWorkflow workflow, CaseParts parts, OfficeClock clock)
    : IRequestHandler<GetCaseQuery, Result<CaseDetails>>
{
    public async Task<Result<CaseDetails>> Handle(GetCaseQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var @case = await context.Cases.AsNoTracking().VisibleTo(person).WithHandling()
            .Include(c => c.Proposals).ThenInclude(p => p.LeadProposer!.Delegation)
            .Include(c => c.Proposals).ThenInclude(p => p.ProposingDelegation)
            .Include(c => c.Proposals).ThenInclude(p => p.CoSigners).ThenInclude(s => s.Representative)
            .Include(c => c.Proposals).ThenInclude(p => p.RequestItems)
            .SingleOrDefaultAsync(c => c.Id == query.CaseId, cancellationToken);
        if (@case is null)
            return Error.NotFound("这件建议");
        var work = await parts.WorkAsync(@case, person, cancellationToken);
        var process = await workflow.InspectAsync(@case.Id, cancellationToken);
        return new CaseDetails(
            CaseHeader.Of(@case, clock.Today),
            ProposalCard.Of(@case, null, clock.Today),
            process,
            work.Where(w => w.MayDo).ToList(),
            work.Where(w => !w.MayDo).ToList(),
            await parts.LaterAsync(@case, person, process.Ahead, work, cancellationToken),
            await parts.UnitsAsync(@case, person, cancellationToken),
            await parts.RepliesAsync(@case, person, cancellationToken),
            // A representative sees the letter, not how the units came to it.
            person.Oversees || person.Departments.Count > 0 ? await CountersignRow.OfCaseAsync(context, @case.Id, clock.Today, cancellationToken) : [],
            await parts.RatingsAsync(@case, cancellationToken),
            await parts.TimelineAsync(@case.Id, person, cancellationToken),
            await parts.MayChangeUnitsAsync(@case, cancellationToken),
            person.Has(Role.LiaisonClerk) || (@case.IsKey && (person.Oversees || person.Departments.Count > 0)));
    }
}
