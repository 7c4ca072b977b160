using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Acornima.Ast;
using Jint;
using Jint.Runtime;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>
/// A JavaScript expression or a body with <c>return</c>, parsed once. Simple ones are worked out without an engine; the
/// others run in a fresh one each time, so that nothing is left over from one expression to the next.
/// </summary>
internal sealed class JavaScriptExpression : CompiledExpression
{
    private const int MaxLength = 8_000;
    private readonly Prepared<Script> _script;
    private readonly QuickScript? _quick;

    private JavaScriptExpression(Prepared<Script> script, QuickScript? quick)
    {
        _script = script;
        _quick = quick;
    }

    public bool IsQuick => _quick is not null;

    /// <summary>Names that the script uses without declaring them.</summary>
    public IEnumerable<string> FreeNames
    {
        get
        {
            foreach (var name in _script.ReferencedGlobals ?? throw new InvalidOperationException("The script was expected to be prepared with its names."))
                yield return name;
        }
    }

    /// <summary>Variables and inputs asked for by a name that is written out: <c>getVariable('X')</c>, <c>variables.X</c>, <c>getInput('X')</c>.</summary>
    public IEnumerable<(bool IsInput, string Name)> AskedNames => NamesGivenTo("getVariable").Concat(Members("variables")).Select(name => (false, name))
        .Concat(NamesGivenTo("getInput").Select(name => (true, name)));

    /// <summary>Variables that the script makes: <c>setVariable('X', …)</c>.</summary>
    public IEnumerable<string> MadeNames => NamesGivenTo("setVariable");

    public static CompiledExpression Compile(string text, WorkflowDefinition definition)
    {
        if (text.Length > MaxLength)
            return new BrokenExpression("bad-expression", $"JavaScript 表达式超过 {MaxLength} 个字符。");
        try
        {
            var script = Engine.PrepareScript(text, options: new ScriptPreparationOptions
            {
                ParsingOptions = new ScriptParsingOptions { AllowReturnOutsideFunction = true },
                CollectReferencedGlobals = true,
            });
            return script.Program?.DescendantNodes().Any(node => node is BigIntLiteral) is true
                ? new BrokenExpression("bad-expression", "JavaScript 表达式不能使用大整数（如 10n）。")
                : new JavaScriptExpression(script, QuickScript.TryCompile(script, definition));
        }
        catch (ScriptPreparationException exception)
        {
            return new BrokenExpression("bad-expression", $"JavaScript 表达式有语法错误：{SyntaxFaults.Tell(exception.InnerException ?? exception)}。");
        }
    }

    public override JsonNode? Evaluate(ExpressionScope scope)
    {
        if (_quick is not null && _quick.TryEvaluate(scope, out var value))
            return value;
        var startedAt = Stopwatch.GetTimestamp();
        try
        {
            var engine = ScriptEngine.Create(scope, _script.ReferencedGlobals);
            return ScriptValues.ToNode(engine.Evaluate(_script), scope.Limits.MaxValueLength);
        }
        catch (Exception exception) when (exception is not ActivityFailedException)
        {
            // Whatever a hostile script brings the engine to throw must end as an incident, hence no list of types.
            throw Failure(exception, scope);
        }
        finally
        {
            scope.CountTime(startedAt);
        }
    }

    private IEnumerable<string> NamesGivenTo(string function) => Nodes<CallExpression>(function)
        .Where(call => call.Callee is Identifier callee && callee.Name == function && call.Arguments.Count > 0)
        .Select(call => call.Arguments[0]).OfType<StringLiteral>().Select(literal => literal.Value);

    private IEnumerable<string> Members(string container) => Nodes<MemberExpression>(container)
        .Where(member => !member.Computed && member.Object is Identifier owner && owner.Name == container)
        .Select(member => member.Property).OfType<Identifier>().Select(property => property.Name);

    // A script may give the name to something of its own.
    private IEnumerable<TNode> Nodes<TNode>(string global)
        where TNode : Node => FreeNames.Contains(global) ? _script.Program?.DescendantNodes().OfType<TNode>() ?? [] : [];

    private static ActivityFailedException Failure(Exception exception, ExpressionScope scope) => exception switch
    {
        StatementsCountOverflowException => Limit("语句太多", exception),
        MemoryLimitExceededException or OutOfMemoryException => Limit($"占用内存超过 {scope.Limits.ExpressionMemory / 1024 / 1024} MB", exception),
        RecursionDepthOverflowException or InsufficientExecutionStackException => Limit("递归太深", exception),
        TimeoutException or ExecutionCanceledException or RegexMatchTimeoutException => Limit("运行超时", exception),
        _ => new ActivityFailedException("expression-failed", $"JavaScript 表达式出错：{exception.Message}", exception),
    };

    private static ActivityFailedException Limit(string what, Exception exception) =>
        new("expression-limit", $"JavaScript 表达式{what}，已停止。", exception);
}
