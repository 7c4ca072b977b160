using MediatR;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Intake;

/// <summary>What the page 审查 shows: the proposal, and the typed grounds for declining (不予受理的情形) of its rule set.</summary>
public sealed record GetCheckFormQuery(long WorkItemId) : IQuery<CheckForm>;

/// <param name="MayGoDirect">The rule set lets the congress office distribute the case itself (人大直接分办).</param>
public sealed record CheckForm(WorkItemDetails Item, IReadOnlyList<Ground> Grounds, bool MayGoDirect);

internal sealed class GetCheckFormHandler(WorkItemHead heads, RuleBook rules, WorkflowChooser workflows)
    : IRequestHandler<GetCheckFormQuery, Result<CheckForm>>
{
    public async Task<Result<CheckForm>> Handle(GetCheckFormQuery query, CancellationToken cancellationToken)
    {
        var opened = await heads.OpenAsync(query.WorkItemId, CaseTasks.CheckProposal, cancellationToken);
        if (opened.Error is { } refused)
            return refused;
        var content = await rules.ForAsync(opened.Value.Case.RuleSetId, cancellationToken);
        return new CheckForm(opened.Value.Head, content.DeclineGrounds, await workflows.GoesDirectAsync(opened.Value.Case, cancellationToken));
    }
}
