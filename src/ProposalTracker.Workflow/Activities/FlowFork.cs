using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Expressions;
using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>Leads on through each of its branches at once; without a list of branches through Done, as in Elsa.</summary>
internal sealed class FlowFork : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("branches", InputType.List)];

    public override IReadOnlyList<string> PortsOf(Activity activity)
    {
        if (!activity.Inputs.TryGetValue("branches", out var branches))
            return ["Done"];
        try
        {
            var value = branches.Value is JsonValue text && text.TryGetValue<string>(out var json) && branches.ExpressionType is "Object" or "Json" or "Literal"
                ? Json.Parse(branches.LiteralText ?? "null")
                : branches.Value;
            return value is JsonArray list ? [.. list.Select(name => name?.ToString() ?? "")] : [];
        }
        catch (System.Text.Json.JsonException)
        {
            return [];
        }
    }

    public override void Execute(Step step)
    {
        var branches = step.Value("branches");
        if (branches is null)
            step.Complete();
        else
            step.Complete([.. Coercion.ToList(branches, "FlowFork 的 branches").Select(name => name?.ToString() ?? "")]);
    }
}
