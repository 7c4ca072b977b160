using ProposalTracker.Workflow.Activities;
using ProposalTracker.Workflow.Reading;

namespace ProposalTracker.Workflow.Checking;

/// <summary>What results and assignments go to must be declared, else they are lost.</summary>
internal static class VariableCheck
{
    public static void Run(WorkflowDefinition definition, FindingList findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in definition.Variables)
            if (!seen.Add(variable.Name))
                findings.Warning(variable.Line, variable.Column, "duplicate-variable", null, $"变量“{variable.Name}”声明了两次，只有第一个起作用。");
        foreach (var activity in definition.Activities)
        {
            if (activity.ResultReference is { } result && !definition.DeclaredVariables.ContainsKey(result))
                findings.Warning(activity.Line, activity.Column, "unknown-variable", activity.Id, $"结果存入的变量“{result}”没有声明，结果会丢失。");
            if (activity.Kind is SetVariable && (activity.VariableReference is not { } target || !definition.DeclaredVariables.ContainsKey(target)))
                findings.Error(activity.Line, activity.Column, "unknown-variable", activity.Id, $"要赋值的变量“{activity.VariableReference}”没有声明。");
        }
    }
}
