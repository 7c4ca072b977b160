using System.Text.Json;
using System.Text.Json.Nodes;
using Acornima.Ast;
using Jint;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>
/// The conditions of real processes compare a variable with a text. Such an expression is worked out directly, which is
/// some hundred times cheaper than a script engine. What is not certain to mean the same in JavaScript is left to the
/// engine: at compile time by not compiling, at run time by giving up (<see cref="Unsure"/>).
/// </summary>
internal sealed class QuickScript
{
    private static readonly object Unsure = new();
    private static readonly object Undefined = new();
    private static readonly Lazy<HashSet<string>> ObjectMembers = new(() => MembersOf("Object"));
    private static readonly Lazy<HashSet<string>> TextMembers = new(() => [.. MembersOf("String"), .. MembersOf("Object")]);
    private readonly Func<ExpressionScope, object?> _evaluate;

    private QuickScript(Func<ExpressionScope, object?> evaluate) => _evaluate = evaluate;

    public static QuickScript? TryCompile(Prepared<Script> script, WorkflowDefinition definition)
    {
        if (script.Program is not { Body.Count: 1 } program)
            return null;
        var expression = program.Body[0] switch
        {
            ExpressionStatement statement => statement.Expression,
            ReturnStatement { Argument: { } argument } => argument,
            _ => null,
        };
        return expression is not null && Compile(expression, definition) is { } evaluate ? new QuickScript(evaluate) : null;
    }

    public bool TryEvaluate(ExpressionScope scope, out JsonNode? value)
    {
        var result = _evaluate(scope);
        value = result switch
        {
            JsonNode node => node,
            string text => JsonValue.Create(text),
            bool flag => JsonValue.Create(flag),
            double number => Math.Floor(number) == number && Math.Abs(number) <= int.MaxValue ? JsonValue.Create((int)number) : JsonValue.Create(number),
            _ => null,
        };
        return !ReferenceEquals(result, Unsure) && result is not double.NaN;
    }

    private static Func<ExpressionScope, object?>? Compile(Expression expression, WorkflowDefinition definition)
    {
        switch (expression)
        {
            case NullLiteral:
                return static _ => null;
            case BooleanLiteral literal:
                object flag = literal.Value;
                return _ => flag;
            case NumericLiteral literal:
                object number = literal.Value;
                return _ => number;
            case StringLiteral literal:
                return _ => literal.Value;
            case CallExpression call:
                return CompileCall(call, definition);
            case MemberExpression { Optional: false } member:
                return CompileMember(member, definition);
            case NonUpdateUnaryExpression { Operator: Acornima.Operator.LogicalNot } not:
                return Compile(not.Argument, definition) is { } negated ? scope => Negate(negated(scope)) : null;
            case LogicalExpression logical:
                return CompileLogical(logical, definition);
            case NonLogicalBinaryExpression binary:
                return CompileBinary(binary, definition);
            default:
                return null;
        }
    }

    private static Func<ExpressionScope, object?>? CompileCall(CallExpression call, WorkflowDefinition definition)
    {
        if (call.Optional || call.Callee is not Identifier callee)
            return null;
        if (call.Arguments.Count == 1 && call.Arguments[0] is StringLiteral name)
        {
            return callee.Name switch
            {
                "getVariable" => scope => FromNode(scope.GetVariable(name.Value)),
                "getInput" => scope => FromNode(scope.GetInput(name.Value)),
                _ => null,
            };
        }

        if (call.Arguments.Count != 0 || !callee.Name.StartsWith("get", StringComparison.Ordinal))
            return null;
        var variable = definition.Variables.FirstOrDefault(variable => "get" + ScriptEngine.Pascal(variable.Name) == callee.Name);
        return variable is null || definition.Inputs.Contains(variable.Name) ? null : scope => FromNode(scope.GetVariable(variable.Name));
    }

    private static Func<ExpressionScope, object?>? CompileMember(MemberExpression member, WorkflowDefinition definition)
    {
        var name = member switch
        {
            { Computed: false, Property: Identifier identifier } => identifier.Name,
            { Computed: true, Property: StringLiteral literal } => literal.Value,
            _ => null,
        };
        if (string.IsNullOrEmpty(name))
            return null;
        if (member.Object is Identifier { Name: "variables" })
            return definition.Variables.Any(variable => variable.Name == name) ? scope => FromNode(scope.GetVariable(name)) : null;
        return Compile(member.Object, definition) is { } target ? scope => Member(target(scope), name) : null;
    }

    /// <summary>Own members of plain objects; what a prototype has is left to the engine.</summary>
    private static object? Member(object? target, string name) => target switch
    {
        JsonObject members when members.TryGetPropertyValue(name, out var value) => FromNode(value),
        JsonObject when !ObjectMembers.Value.Contains(name) => Undefined,
        string when !TextMembers.Value.Contains(name) && !char.IsAsciiDigit(name[0]) => Undefined,
        _ => Unsure,
    };

    private static Func<ExpressionScope, object?>? CompileLogical(LogicalExpression logical, WorkflowDefinition definition)
    {
        if (Compile(logical.Left, definition) is not { } left || Compile(logical.Right, definition) is not { } right)
            return null;
        return logical.Operator switch
        {
            Acornima.Operator.LogicalAnd => scope => left(scope) is var value && Truth(value) is { } truth ? truth ? right(scope) : value : Unsure,
            Acornima.Operator.LogicalOr => scope => left(scope) is var value && Truth(value) is { } truth ? truth ? value : right(scope) : Unsure,
            _ => null,
        };
    }

    private static Func<ExpressionScope, object?>? CompileBinary(NonLogicalBinaryExpression binary, WorkflowDefinition definition)
    {
        if (Compile(binary.Left, definition) is not { } left || Compile(binary.Right, definition) is not { } right)
            return null;
        return binary.Operator switch
        {
            Acornima.Operator.StrictEquality or Acornima.Operator.Equality => Same(left, right, binary.Operator is Acornima.Operator.StrictEquality, true),
            Acornima.Operator.StrictInequality or Acornima.Operator.Inequality => Same(left, right, binary.Operator is Acornima.Operator.StrictInequality, false),
            Acornima.Operator.Addition => scope => Add(left(scope), right(scope)),
            _ => null,
        };
    }

    private static Func<ExpressionScope, object?> Same(Func<ExpressionScope, object?> left, Func<ExpressionScope, object?> right, bool isStrict, bool wanted) =>
        scope => AreSame(left(scope), right(scope), isStrict) is { } same ? same == wanted : Unsure;

    private static bool? AreSame(object? left, object? right, bool isStrict) => (left, right) switch
    {
        (null, null) => true,
        (string one, string other) => one == other,
        (double one, double other) => one == other,
        (bool one, bool other) => one == other,
        _ when ReferenceEquals(left, Unsure) || ReferenceEquals(right, Unsure) => null,
        _ when ReferenceEquals(left, Undefined) || ReferenceEquals(right, Undefined) =>
            ReferenceEquals(left, right) || (!isStrict && (left is null || right is null)),
        (JsonNode, JsonNode) => null,
        (null, _) or (_, null) => false,
        _ => isStrict ? false : null,
    };

    private static object Add(object? left, object? right) => (left, right) switch
    {
        (string one, string other) => one + other,
        (double one, double other) => one + other,
        _ => Unsure,
    };

    private static object Negate(object? value) => Truth(value) is { } truth ? !truth : Unsure;

    private static bool? Truth(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        double number => number != 0 && !double.IsNaN(number),
        JsonNode => true,
        _ => ReferenceEquals(value, Undefined) ? false : null,
    };

    /// <summary>Asked of the engine itself, so that the list is the one that it would look in.</summary>
    private static HashSet<string> MembersOf(string constructor)
    {
        using var engine = new Engine();
        var names = engine.Evaluate($"Object.getOwnPropertyNames({constructor}.prototype).join()").AsString();
        return [.. names.Split(',')];
    }

    private static object? FromNode(JsonNode? node)
    {
        if (node is not JsonValue value)
            return node;
        return value.GetValueKind() switch
        {
            JsonValueKind.String => Coercion.ToText(value),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Coercion.ToNumber(value),
            _ => null,
        };
    }
}
