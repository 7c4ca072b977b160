using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Distribution;

/// <summary>What a dispatcher can decide at the first 分办; afterwards the mode stands.</summary>
internal sealed class DistributionChoices(WorkflowChooser workflows, RuleBook rules, OfficeClock clock)
{
    public async Task<IReadOnlyList<HandlingMode>> ModesAsync(Case @case, CancellationToken cancellationToken) =>
        @case.Mode is { } chosen ? [chosen] : await workflows.ModesAsync(@case, cancellationToken);

    public async Task<bool> MayCountersignAsync(Case @case, CancellationToken cancellationToken) =>
        @case.Mode is null && await workflows.CountersignsAsync(@case, cancellationToken);

    public async Task<DueDate?> DueIfTodayAsync(Case @case, CancellationToken cancellationToken) =>
        @case.HandedOverOn is null ? await rules.ReplyDueAsync(@case, clock.Today, cancellationToken) : null;
}
