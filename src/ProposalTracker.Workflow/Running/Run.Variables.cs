using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Expressions;

namespace ProposalTracker.Workflow.Running;

/// <summary>Setting variables, and answering waits.</summary>
internal sealed partial class Run
{
    private const int MaxVariables = 500;

    /// <summary>Sets the nearest variable of that name, else one of the instance.</summary>
    public void SetVariable(Scope from, string name, JsonNode? value)
    {
        var copy = Checked(value);
        for (var scope = from; scope is not null; scope = scope.Parent)
        {
            if (!scope.Variables.TryGet(name, out _))
                continue;
            scope.Variables = scope.Variables.With(name, copy);
            return;
        }

        if (Variables.Count >= MaxVariables && !Variables.TryGet(name, out _))
            throw new ActivityFailedException("too-many-variables", $"流程变量超过 {MaxVariables} 个。");
        Variables = Variables.With(name, copy);
    }

    /// <summary>Sets a declared variable by its id, or by its name when no id fits; false when there is none.</summary>
    public bool SetVariableById(Scope from, string reference, JsonNode? value)
    {
        var declared = Definition.DeclaredVariables;
        if (!declared.TryGetValue(reference, out var name))
            return false;
        SetVariable(from, name, value);
        return true;
    }

    /// <summary>Answers a wait: its activity takes the result and goes on.</summary>
    public void Resume(Wait wait, JsonNode? result)
    {
        Waits.Remove(wait);
        RememberClosed(wait, withdrawn: false);
        Log(wait.Activity, TransitionKind.Resumed, wait.Scope, wait.Id);
        var copy = result?.DeepClone();
        Guard(wait.Scope, wait.Activity, step => step.Activity.Kind.Resume(step, copy));
    }

    private JsonNode? Checked(JsonNode? value)
    {
        if (!Coercion.FitsIn(value, Limits.MaxValueLength))
            throw new ActivityFailedException("value-too-large", $"变量的值超过 {Limits.MaxValueLength} 个字符。");
        return value?.DeepClone();
    }
}
