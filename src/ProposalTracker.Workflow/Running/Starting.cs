namespace ProposalTracker.Workflow.Running;

/// <summary>Gives a new instance its first state.</summary>
internal static class Starting
{
    public static Advance Start(WorkflowDefinition definition, Stimulus.Start stimulus, AdvanceLimits limits, DateTime nowUtc)
    {
        var run = new Run(definition, limits, nowUtc)
        {
            Name = definition.Name,
            CorrelationId = stimulus.CorrelationId,
            Variables = Values.From(definition.Variables.DistinctBy(variable => variable.Name).Select(variable => KeyValuePair.Create(variable.Name, variable.InitialValue))),
        };
        if (stimulus.Input is { } input)
            run.Input = Values.From(input.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        run.Enqueue(run.Outermost, definition.Root);
        run.Drain();
        return new Advance(run.ToState(), StimulusAnswer.Accepted, run.Effects, run.Journal);
    }
}
