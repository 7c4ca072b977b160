using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Intake;

/// <summary>The choices of the form 登记建议.</summary>
public sealed record GetRegistrationFormQuery : IQuery<RegistrationForm>;

/// <param name="LastTerm">届 of the newest proposal, as a first guess.</param>
public sealed record RegistrationForm(
    IReadOnlyList<NamedChoice> Representatives, IReadOnlyList<NamedChoice> Delegations, IReadOnlyList<string> Sectors, int LastTerm, int LastSession,
    DateOnly Today);

internal sealed class GetRegistrationFormHandler(ProposalTrackerContext context, CurrentActor actor, RuleBook rules, OfficeClock clock)
    : IRequestHandler<GetRegistrationFormQuery, Result<RegistrationForm>>
{
    public async Task<Result<RegistrationForm>> Handle(GetRegistrationFormQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.LiaisonClerk))
            return Error.Forbidden("只有人大联络员可以登记建议。");
        var content = await rules.ForAsync(await rules.CurrentIdAsync(cancellationToken), cancellationToken);
        var newest = await context.Proposals.AsNoTracking().OrderByDescending(p => p.Id).Select(p => new { p.Term, p.Session }).FirstOrDefaultAsync(cancellationToken);
        return new RegistrationForm(
            await context.Representatives.AsNoTracking().OrderBy(r => r.Id)
                .Select(r => new NamedChoice(r.Id, r.Name, r.Delegation == null ? null : r.Delegation.Name)).ToListAsync(cancellationToken),
            await context.Delegations.AsNoTracking().OrderBy(d => d.Id).Select(d => new NamedChoice(d.Id, d.Name, null)).ToListAsync(cancellationToken),
            content.SectorClasses, newest?.Term ?? 1, newest?.Session ?? 1, clock.Today);
    }
}
