using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>An expression made ready to run. Safe to use from several threads.</summary>
internal abstract class CompiledExpression
{
    /// <exception cref="ActivityFailedException">The expression failed or exceeded a bound.</exception>
    public abstract JsonNode? Evaluate(ExpressionScope scope);
}

/// <summary>Always the same value. The value is shared: nobody may change it.</summary>
internal sealed class ConstantExpression(JsonNode? value) : CompiledExpression
{
    public override JsonNode? Evaluate(ExpressionScope scope) => value;
}

internal sealed class VariableExpression(string name) : CompiledExpression
{
    public override JsonNode? Evaluate(ExpressionScope scope) => scope.GetVariable(name);
}

internal sealed class InputExpression(string name) : CompiledExpression
{
    public string Name => name;

    public override JsonNode? Evaluate(ExpressionScope scope) => scope.GetInput(name);
}

/// <summary>An expression that could not be made ready; reported by the check, and as an incident when it is run all the same.</summary>
internal sealed class BrokenExpression(string code, string message) : CompiledExpression
{
    public string Code { get; } = code;

    public string Message { get; } = message;

    public override JsonNode? Evaluate(ExpressionScope scope) => throw new ActivityFailedException(Code, Message);
}
