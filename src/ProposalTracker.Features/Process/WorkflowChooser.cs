using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>
/// The workflow that a case follows by its rule set. What the choice depends on is learnt on the way (审查, 分办), so a
/// case begins on one definition and moves to another before the step is taken that the two answer differently.
/// </summary>
internal sealed class WorkflowChooser(
    ProposalTrackerContext context, RuleBook rules, WorkflowDefinitions definitions, ICaseWorkflow workflow)
{
    private static readonly HandlingMode[] Modes =
        [HandlingMode.LeadWithCoHandlers, HandlingMode.Alone, HandlingMode.Separately, HandlingMode.Jointly];

    /// <summary>The ways of handling for which there is a published workflow.</summary>
    public async Task<IReadOnlyList<HandlingMode>> ModesAsync(Case @case, CancellationToken cancellationToken)
    {
        var carried = new List<HandlingMode>();
        foreach (var mode in Modes)
        {
            if (await CarriesAsync(@case, mode, cancellationToken))
                carried.Add(mode);
        }
        return carried;
    }

    /// <summary>Whether there is a published workflow for this way of handling.</summary>
    public async Task<bool> CarriesAsync(Case @case, HandlingMode mode, CancellationToken cancellationToken) =>
        await DefinitionAsync(@case, @case.Traits(mode, false), cancellationToken) is { } found && WorkflowModes.Of(found).Contains(mode);

    /// <summary>Whether the co-handlers can be made to countersign (会签).</summary>
    public async Task<bool> CountersignsAsync(Case @case, CancellationToken cancellationToken) =>
        await DefinitionAsync(@case, @case.Traits(HandlingMode.LeadWithCoHandlers, true), cancellationToken) is { } found && WorkflowModes.Countersigns(found);

    /// <summary>Whether the rule set has another workflow for what the congress office distributes itself (人大直接分办).</summary>
    public async Task<bool> GoesDirectAsync(Case @case, CancellationToken cancellationToken)
    {
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var usual = @case.Traits(null, false);
        return content.WorkflowFor(usual with { Direct = true }) is { } direct && direct != content.WorkflowFor(usual)
            && await WorkflowDefinitions.NewestIdAsync(context, direct, cancellationToken) is not null;
    }

    /// <summary>Moves the case to the definition that its rule set names for it; one that it follows already is kept as it is.</summary>
    /// <exception cref="InvalidOperationException">The rule set names a workflow that is not published.</exception>
    public async Task<Error?> FollowAsync(Case @case, CaseTraits traits, CancellationToken cancellationToken)
    {
        var wanted = (await rules.ForAsync(@case.RuleSetId, cancellationToken)).WorkflowFor(traits);
        if (await workflow.DefinitionOfAsync(@case, cancellationToken) == wanted)
            return null;
        var to = await NewestAsync(wanted, cancellationToken)
            ?? throw new InvalidOperationException($"The workflow {wanted} was expected to be published.");
        var step = await workflow.MigrateAsync(@case, to, new Dictionary<string, string>(), cancellationToken);
        return step.Refusal is { } refusal ? Error.Refused(refusal) : null;
    }

    /// <summary>Begins the regular follow-up (督办) of a case that has become a key one after 分办, where its workflow has one.</summary>
    /// <returns>Whether it runs now.</returns>
    public async Task<bool> SuperviseAsync(Case @case, CancellationToken cancellationToken)
    {
        if (@case.Mode is not { } mode)
            return false;
        var traits = @case.Traits(mode, @case.IsCountersigned);
        if (await DefinitionAsync(@case, traits, cancellationToken) is { } wanted
            && WorkflowModes.Supervises(wanted) && WorkflowModes.Carries(wanted, mode, @case.IsCountersigned))
            await FollowAsync(@case, traits, cancellationToken);
        return (await workflow.BeginBranchAsync(@case, WorkflowModes.SupervisionId, cancellationToken)).Refusal is null;
    }

    private async Task<WorkflowDefinition?> DefinitionAsync(Case @case, CaseTraits traits, CancellationToken cancellationToken)
    {
        var wanted = (await rules.ForAsync(@case.RuleSetId, cancellationToken)).WorkflowFor(traits);
        return await WorkflowDefinitions.NewestIdAsync(context, wanted, cancellationToken) is { } versionId ? await definitions.GetAsync(context, versionId, cancellationToken) : null;
    }

    private Task<WorkflowVersion?> NewestAsync(string definitionId, CancellationToken cancellationToken) =>
        context.WorkflowVersions.Where(v => v.DefinitionId == definitionId).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
}
