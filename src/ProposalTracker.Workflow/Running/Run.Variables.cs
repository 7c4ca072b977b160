using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Expressions;

namespace ProposalTracker.Workflow.Running;

/// <summary>Setting variables, and answering waits.</summary>
internal sealed partial class Run
{
    private const int MaxVariables = 500;

    /// <summary>Sets the nearest variable of that name, else one of the instance; a declared one keeps its type.</summary>
    public void SetVariable(Scope from, string name, JsonNode? value) => Store(from, name, value, isTyped: true);

    /// <summary>Sets a declared variable by its id, or by its name when no id fits; false when there is none.</summary>
    public bool SetVariableById(Scope from, string reference, JsonNode? value)
    {
        if (!Definition.DeclaredVariables.TryGetValue(reference, out var name))
            return false;
        Store(from, name, value, isTyped: true);
        return true;
    }

    /// <summary>What an activity gives out comes as it is, whatever type the variable declares, as in Elsa: an outcome may be a text or an object.</summary>
    public void SetOutput(Scope from, string reference, JsonNode? value)
    {
        if (Definition.DeclaredVariables.TryGetValue(reference, out var name))
            Store(from, name, value, isTyped: false);
    }

    private void Store(Scope from, string name, JsonNode? value, bool isTyped)
    {
        for (var scope = from; scope is not null; scope = scope.Parent)
        {
            if (!scope.Variables.TryGet(name, out _))
                continue;
            scope.Variables = scope.Variables.With(name, Checked(isTyped ? Fitting(value, name, scope.Activity.Variables) : value));
            return;
        }

        if (Variables.Count >= MaxVariables && !Variables.TryGet(name, out _))
            throw new ActivityFailedException("too-many-variables", $"流程变量超过 {MaxVariables} 个。");
        Variables = Variables.With(name, Checked(isTyped ? Fitting(value, name, Definition.Variables) : value));
    }

    private static JsonNode? Fitting(JsonNode? value, string name, IReadOnlyList<WorkflowVariable> declared)
    {
        foreach (var variable in declared)
            if (variable.Name == name)
                return VariableType.Fit(value, variable);
        return value;
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
