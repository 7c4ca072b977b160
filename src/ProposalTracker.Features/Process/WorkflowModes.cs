using ProposalTracker.Domain.Cases;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>
/// The ways of handling (办理方式) that a definition can carry. Several leads need a branch for each: without one the
/// second lead would never get a work item, and nobody would notice.
/// </summary>
internal static class WorkflowModes
{
    /// <summary>Id of the ParallelForEach over the leads in every definition that has one.</summary>
    public const string LeadsId = "leads";

    /// <summary>Id of the ParallelForEach over the co-handlers in every definition that has one.</summary>
    public const string CoHandlersId = "coHandlers";

    /// <summary>Id of the ParallelForEach over the units that countersign in every definition that has one.</summary>
    public const string CountersignersId = "countersigners";

    /// <summary>Id of the first activity of the regular follow-up (督办) in every definition that has one.</summary>
    public const string SupervisionId = "supervisionDelay";

    /// <summary>The ParallelForEach whose items are assignments.</summary>
    public static readonly IReadOnlyList<string> ForEachIds = [LeadsId, CoHandlersId, CountersignersId];

    public static IReadOnlyList<HandlingMode> Of(WorkflowDefinition definition)
    {
        var ids = definition.Activities.Select(a => a.Id).ToHashSet();
        if (ids.Contains(LeadsId))
            return [ids.Contains(CountersignersId) ? HandlingMode.Jointly : HandlingMode.Separately];
        return ids.Contains(CoHandlersId) ? [HandlingMode.LeadWithCoHandlers, HandlingMode.Alone] : [HandlingMode.Alone];
    }

    public static bool Supervises(WorkflowDefinition definition) => definition.Activities.Any(a => a.Id == SupervisionId);

    /// <summary>Whether a case that is handled this way already can go on by the definition.</summary>
    public static bool Carries(WorkflowDefinition definition, HandlingMode mode, bool countersigned) =>
        Of(definition).Contains(mode) && (!countersigned || Countersigns(definition));

    public static bool Countersigns(WorkflowDefinition definition) => definition.Activities.Any(a => a.Id == CountersignersId);
}
