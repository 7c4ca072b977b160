using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow;

/// <summary>
/// Runs a definition: a pure, total and deterministic function from a state and a stimulus to a new state, the effects
/// that the host must carry out and the journal rows. A stimulus that finds nothing to do is answered with the reason and
/// changes nothing, so double clicks and redeliveries are harmless.
/// </summary>
public static class Interpreter
{
    /// <param name="state">Null for <see cref="Stimulus.Start"/>, else the state of the step before.</param>
    /// <param name="nowUtc">The present instant, UTC.</param>
    /// <exception cref="ArgumentException">The state belongs to another definition, or there is none and the stimulus is no start.</exception>
    public static Advance Advance(
        WorkflowDefinition definition, WorkflowState? state, Stimulus stimulus, DateTime nowUtc, AdvanceLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(stimulus);
        limits ??= AdvanceLimits.Default;
        nowUtc = DateTime.SpecifyKind(nowUtc, DateTimeKind.Utc);
        if (state is null)
        {
            return stimulus is Stimulus.Start start
                ? Starting.Start(definition, start, limits, nowUtc)
                : throw new ArgumentException("An instance without state can only be started.", nameof(stimulus));
        }

        if (state.ContentHash != definition.ContentHash)
            throw new ArgumentException($"The state was made with another text of {state.DefinitionId} v{state.Version}.", nameof(definition));
        return Answering.Answer(definition, state, stimulus, limits, nowUtc);
    }
}
