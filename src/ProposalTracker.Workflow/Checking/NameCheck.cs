using ProposalTracker.Workflow.Expressions;
using ProposalTracker.Workflow.Reading;

namespace ProposalTracker.Workflow.Checking;

/// <summary>Names in expressions that nothing in the definition declares: most often a slip of the pen.</summary>
internal sealed class NameCheck
{
    private readonly WorkflowDefinition _definition;
    private readonly FindingList _findings;
    private readonly HashSet<string> _variables;
    private readonly HashSet<string> _accessors;

    private NameCheck(WorkflowDefinition definition, FindingList findings)
    {
        _definition = definition;
        _findings = findings;
        var scripts = definition.Activities.SelectMany(Expressions).Select(input => input.Compiled(definition)).OfType<JavaScriptExpression>();
        _variables = [.. definition.DeclaredVariables.Values, .. scripts.SelectMany(script => script.MadeNames), "CurrentValue", "CurrentIndex"];
        _accessors =
        [
            .. _variables.SelectMany(name => new[] { "get" + ScriptEngine.Pascal(name), "set" + ScriptEngine.Pascal(name) }),
            .. definition.Inputs.Select(name => "get" + ScriptEngine.Pascal(name)),
        ];
    }

    public static void Run(WorkflowDefinition definition, FindingList findings)
    {
        var check = new NameCheck(definition, findings);
        foreach (var activity in definition.Activities)
            foreach (var input in Expressions(activity))
                check.Check(activity, input);
    }

    private static IEnumerable<ActivityInput> Expressions(Activity activity) => activity.Inputs.Values.Concat(activity.Cases.Select(each => each.Condition));

    private void Check(Activity activity, ActivityInput input)
    {
        switch (input.Compiled(_definition))
        {
            case JavaScriptExpression script:
                foreach (var name in script.FreeNames.Where(name => !_accessors.Contains(name) && !ScriptEngine.GlobalNames.Contains(name)))
                    Warn(activity, input, "unknown-name", $"脚本用到的“{name}”没有定义。");
                WarnOfUndeclared(activity, input, script.AskedNames);
                break;
            case LiquidExpression template:
                WarnOfUndeclared(activity, input, template.Names);
                break;
            case InputExpression { Name: var asked }:
                WarnOfUndeclared(activity, input, [(true, asked)]);
                break;
        }
    }

    private void WarnOfUndeclared(Activity activity, ActivityInput input, IEnumerable<(bool IsInput, string Name)> asked)
    {
        foreach (var (isInput, name) in asked.Distinct().Where(used => !IsDeclared(used.IsInput, used.Name)))
            Warn(activity, input, isInput ? "unknown-input" : "unknown-variable", $"{(isInput ? "输入" : "变量")}“{name}”没有声明，这里会是空的。");
    }

    private bool IsDeclared(bool isInput, string name) => isInput ? _definition.Inputs.Contains(name) : _variables.Contains(name);

    private void Warn(Activity activity, ActivityInput input, string code, string message) =>
        _findings.Warning(input.Line, input.Column, code, activity.Id, $"{input.Name}：{message}");
}
