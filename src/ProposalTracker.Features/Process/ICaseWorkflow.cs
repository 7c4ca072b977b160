using System.Text.Json.Nodes;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;

namespace ProposalTracker.Features.Process;

/// <summary>
/// The one port through which cases move, so that another engine can take the place of the embedded one.
/// Everything runs inside the transaction of the command that calls it; nothing is saved here. A case is given as it was
/// loaded for the change, see <c>LoadForChangeAsync</c>.
/// </summary>
public interface ICaseWorkflow
{
    /// <summary>Starts the definition's newest published version for a new case.</summary>
    Task<StepTaken> StartAsync(Case @case, string definitionId, CancellationToken cancellationToken);

    /// <summary>Completes the wait of an open work item.</summary>
    /// <param name="outcome">The outcome on which the definition branches.</param>
    /// <param name="result">Further members of the result, for example the co-handlers' assignment ids.</param>
    Task<StepTaken> CompleteAsync(WorkItem item, string outcome, JsonObject? result, CancellationToken cancellationToken);

    /// <summary>Delivers an event by name to the waits of a case.</summary>
    Task<StepTaken> PublishAsync(Case @case, string eventName, JsonNode? payload, CancellationToken cancellationToken);

    /// <summary>Fires a timer that has fallen due.</summary>
    Task<StepTaken> TimerDueAsync(Case @case, string waitId, CancellationToken cancellationToken);

    /// <summary>Ends the whole workflow, for example on withdrawal; open work items are withdrawn.</summary>
    Task<StepTaken> CancelAsync(Case @case, string reason, CancellationToken cancellationToken);

    /// <summary>One more item for a running ParallelForEach: a co-handler joins.</summary>
    Task<StepTaken> AddItemAsync(Case @case, string forEachId, long assignmentId, CancellationToken cancellationToken);

    /// <summary>Takes an item out: a co-handler leaves, or its missing opinion is waived.</summary>
    Task<StepTaken> RemoveItemAsync(Case @case, string forEachId, long assignmentId, CancellationToken cancellationToken);

    /// <summary>Ids of the running ParallelForEach in which the assignment is an open item.</summary>
    IReadOnlyList<string> BranchesOf(Case @case, long assignmentId);

    /// <summary>Id of the definition by which the case is handled now.</summary>
    Task<string> DefinitionOfAsync(Case @case, CancellationToken cancellationToken);

    /// <summary>Whether a ParallelForEach still takes items.</summary>
    bool Runs(Case @case, string forEachId);

    /// <summary>Begins a branch that the case has left out before; refused where its definition has none or it runs already.</summary>
    Task<StepTaken> BeginBranchAsync(Case @case, string activityId, CancellationToken cancellationToken);

    Task<StepTaken> RetryAsync(Case @case, string incidentId, CancellationToken cancellationToken);

    Task<StepTaken> SkipAsync(Case @case, string incidentId, string? outcome, CancellationToken cancellationToken);

    /// <summary>Puts a result in place of a failed step and goes on behind it.</summary>
    Task<StepTaken> ReplaceAsync(Case @case, string incidentId, JsonNode? result, string? outcome, CancellationToken cancellationToken);

    /// <summary>Ends the workflow as failed; open work items are withdrawn.</summary>
    Task<StepTaken> GiveUpAsync(Case @case, string reason, CancellationToken cancellationToken);

    /// <summary>Moves a running case to another version; <paramref name="map"/> names the new activity for each old one whose id changed.</summary>
    Task<StepTaken> MigrateAsync(Case @case, WorkflowVersion to, IReadOnlyDictionary<string, string> map, CancellationToken cancellationToken);

    /// <summary>By which version the case is handled and where it stands, drawn on its definition.</summary>
    Task<CaseProcess> InspectAsync(long caseId, CancellationToken cancellationToken);
}
