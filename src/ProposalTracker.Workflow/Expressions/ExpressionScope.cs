using System.Diagnostics;
using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>What an expression can see and change: the variables around its activity, the input, earlier results.</summary>
internal sealed class ExpressionScope(Run run, Scope scope)
{
    public AdvanceLimits Limits => run.Limits;

    public DateTime NowUtc => run.NowUtc;

    public string? CorrelationId => run.CorrelationId;

    public JsonNode? LastResult => run.LastResult;

    /// <summary>Names that a <c>getX()</c> may ask for, nearest first.</summary>
    public IEnumerable<string> VariableNames => scope.VisibleNames(run);

    public IReadOnlyList<KeyValuePair<string, JsonNode?>> Inputs => run.Input.Entries;

    public JsonNode? GetVariable(string name) => scope.GetVariable(run, name);

    public void SetVariable(string name, JsonNode? value) => run.SetVariable(scope, name, value);

    public JsonNode? GetInput(string name) => run.Input.Get(name);

    public JsonNode? GetOutput(string activityId) => run.Outputs.Get(activityId);

    /// <summary>Time left for expressions in this step; at least one millisecond, so that a limit can report itself.</summary>
    public TimeSpan TimeLeft()
    {
        var left = run.Limits.ExpressionTimeInAll - run.ExpressionTime;
        if (left <= TimeSpan.Zero)
            throw new ActivityFailedException("expression-limit", $"本步骤的表达式合计运行超过 {run.Limits.ExpressionTimeInAll.TotalSeconds:0.#} 秒，已停止。");
        return left < run.Limits.ExpressionTime ? left : run.Limits.ExpressionTime;
    }

    public void CountTime(long startedAt) => run.ExpressionTime += Stopwatch.GetElapsedTime(startedAt);
}
