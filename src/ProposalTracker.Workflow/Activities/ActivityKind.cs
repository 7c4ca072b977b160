using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal enum InputType
{
    Text,
    Boolean,
    Number,
    Duration,
    Instant,
    List,
    Object,
    Any,
}

/// <param name="Required">Missing it is an error of the check.</param>
internal sealed record InputShape(string Name, InputType Type, bool Required = false);

/// <summary>What all activities of one Elsa type have in common: their inputs, ports and what they do.</summary>
internal abstract class ActivityKind
{
    private static readonly string[] DoneOnly = ["Done"];

    public virtual IReadOnlyList<InputShape> Inputs => [];

    public virtual bool IsComposite => false;

    /// <summary>JSON member that holds several children, or null.</summary>
    public virtual string? ChildList => null;

    /// <summary>JSON members that hold one child each.</summary>
    public virtual IReadOnlyList<string> ChildSlots => [];

    /// <summary>An activity whose completion completes the composite around it, as Elsa's terminal nodes do.</summary>
    public virtual bool IsTerminal => false;

    public virtual IReadOnlyList<string> PortsOf(Activity activity) => DoneOnly;

    /// <summary>Runs until it completes, waits or fails.</summary>
    /// <exception cref="ActivityFailedException">Becomes an incident.</exception>
    public abstract void Execute(Step step);

    /// <summary>An open wait of this activity was answered with the given result.</summary>
    public virtual void Resume(Step step, System.Text.Json.Nodes.JsonNode? result) => step.Complete();

    /// <summary>A child of this composite completed inside the scope; ports are those it completed with.</summary>
    public virtual void ChildCompleted(Run run, Scope scope, Activity child, IReadOnlyList<string> ports) =>
        run.CompleteScope(scope);

    /// <summary>The last token inside the scope is gone.</summary>
    public virtual void RanDry(Run run, Scope scope) => run.CompleteScope(scope);
}
