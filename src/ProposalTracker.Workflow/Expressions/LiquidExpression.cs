using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DotLiquid;
using DotLiquid.Exceptions;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>
/// A Liquid template (<c>{{ Variables.X }}</c>, <c>{{ Input.X }}</c>), always giving a text. Compatibility 22a, because at
/// DotLiquid's default level an unknown filter is silently skipped; any error of the rendering is a failure, but a name
/// that nothing has is empty, as in Elsa.
/// </summary>
internal sealed class LiquidExpression : CompiledExpression
{
    private const int MaxLength = 8_000;
    private const int MaxTags = 100;
    private const int MaxIterations = 10_000;
    private static readonly Regex Quoted = new("'[^']*'|\"[^\"]*\"", RegexOptions.NonBacktracking);
    private static readonly Regex FilterName = new(@"\|\s*([A-Za-z_]\w*)", RegexOptions.NonBacktracking);
    private static readonly Regex VisibleName = new(@"\b(Variables|Input)\.(\w+)", RegexOptions.NonBacktracking);
    private readonly Template _template;
    private readonly string _code;
    private readonly Lock _lock = new();

    private LiquidExpression(Template template, string code)
    {
        _template = template;
        _code = code;
    }

    /// <summary>What the template asks for by name: <c>Variables.X</c> and <c>Input.X</c>.</summary>
    public IEnumerable<(bool IsInput, string Name)> Names =>
        VisibleName.Matches(_code).Select(match => (match.Groups[1].Value == "Input", match.Groups[2].Value)).Distinct();

    public static CompiledExpression Compile(string text)
    {
        if (Refusal(text) is { } refusal)
            return new BrokenExpression("bad-expression", refusal);
        try
        {
            var template = Template.Parse(text, SyntaxCompatibility.DotLiquid22a);
            var code = CodeOf(text);
            return FilterName.Matches(code).Select(match => match.Groups[1].Value).FirstOrDefault(name => !BoundedFilters.Knows(name)) is { } unknown
                ? new BrokenExpression("bad-expression", $"Liquid 模板用了没有的过滤器“{unknown}”。")
                : new LiquidExpression(template, code);
        }
        catch (Exception exception) when (exception is LiquidException or System.ArgumentException or FormatException or InvalidOperationException)
        {
            return new BrokenExpression("bad-expression", $"Liquid 模板有语法错误：{SyntaxFaults.Tell(exception)}。");
        }
    }

    /// <summary>Errors live on the template, hence the lock.</summary>
    public override JsonNode? Evaluate(ExpressionScope scope)
    {
        var startedAt = Stopwatch.GetTimestamp();
        using var writer = new BoundedWriter(scope.Limits.MaxValueLength);
        lock (_lock)
        {
            Render(scope, writer);
            scope.CountTime(startedAt);
            _template.Errors.RemoveAll(error => error is VariableNotFoundException);
            if (_template.Errors.Count > 0)
                throw FailureIn(_template.Errors);
        }

        return JsonValue.Create(writer.ToString());
    }

    private void Render(ExpressionScope scope, BoundedWriter writer)
    {
        try
        {
            _template.Errors.Clear();
            _template.Render(writer, new RenderParameters(CultureInfo.InvariantCulture)
            {
                LocalVariables = Hash.FromDictionary(Visible(scope)),
                Registers = Hash.FromDictionary(new Dictionary<string, object> { [BoundedFilters.Clock] = scope.NowUtc }),
                Filters = [typeof(BoundedFilters)],
                ErrorsOutputMode = ErrorsOutputMode.Suppress,
                MaxIterations = MaxIterations,
                Timeout = (int)Math.Ceiling(scope.TimeLeft().TotalMilliseconds),
                SyntaxCompatibilityLevel = SyntaxCompatibility.DotLiquid22a,
            });
        }
        catch (MaximumIterationsExceededException exception)
        {
            throw new ActivityFailedException("expression-limit", $"Liquid 表达式循环超过 {MaxIterations} 次，已停止。", exception);
        }
        catch (TimeoutException exception)
        {
            throw new ActivityFailedException("expression-limit", "Liquid 表达式运行超时，已停止。", exception);
        }
        catch (Exception exception) when (exception is LiquidException or InvalidCastException or FormatException or System.ArgumentException or InvalidOperationException)
        {
            throw new ActivityFailedException("expression-failed", $"Liquid 表达式出错：{exception.Message}", exception);
        }
    }

    /// <summary>A bound of ours that a filter or the writer reported, else the first error of the template.</summary>
    private static ActivityFailedException FailureIn(List<Exception> errors)
    {
        foreach (var error in errors)
            for (var cause = error; cause is not null; cause = cause.InnerException)
                if (cause is ActivityFailedException failure)
                    return failure;
        return new ActivityFailedException("expression-failed", $"Liquid 表达式出错：{errors[0].Message}", errors[0]);
    }

    /// <summary>The parts in braces, without the texts in quotes.</summary>
    private static string CodeOf(string text)
    {
        var code = new StringBuilder();
        for (var start = NextCode(text, 0); start >= 0; start = NextCode(text, start))
        {
            var end = text.IndexOf(text[start + 1] == '{' ? "}}" : "%}", start, StringComparison.Ordinal);
            if (end < 0)
                break;
            code.Append(text, start + 2, end - start - 2).Append('\n');
            start = end + 2;
        }

        return Quoted.Replace(code.ToString(), "''");
    }

    private static int NextCode(string text, int from)
    {
        var output = text.IndexOf("{{", from, StringComparison.Ordinal);
        var tag = text.IndexOf("{%", from, StringComparison.Ordinal);
        return output < 0 || tag < 0 ? Math.Max(output, tag) : Math.Min(output, tag);
    }

    private static string? Refusal(string text)
    {
        if (text.Length > MaxLength)
            return $"Liquid 模板超过 {MaxLength} 个字符。";
        var tags = 0;
        for (var index = text.IndexOf("{%", StringComparison.Ordinal); index >= 0; index = text.IndexOf("{%", index + 2, StringComparison.Ordinal))
            tags++;
        if (tags > MaxTags)
            return $"Liquid 模板的标签超过 {MaxTags} 个。";

        // A capture inside a loop doubles its text without the output ever growing, out of reach of the bounds below.
        return text.Contains("capture", StringComparison.Ordinal) && tags > 0 ? "Liquid 模板不能使用 capture。" : null;
    }

    private static Dictionary<string, object?> Visible(ExpressionScope scope) => new()
    {
        ["Variables"] = scope.VariableNames.ToDictionary(name => name, name => Plain(scope.GetVariable(name))),
        ["Input"] = scope.Inputs.ToDictionary(input => input.Key, input => Plain(input.Value)),
        ["CorrelationId"] = scope.CorrelationId,
    };

    /// <summary>Plain dictionaries, lists and values: live objects would open themselves to the template.</summary>
    private static object? Plain(JsonNode? node) => node switch
    {
        JsonObject members => new Members(members.Select(member => KeyValuePair.Create(member.Key, Plain(member.Value)))),
        JsonArray list => new Items(list.Select(Plain)),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Number(value),
            _ => Coercion.ToText(value),
        },
        _ => null,
    };

    private static object Number(JsonValue value) =>
        Coercion.ToNumber(value) is { } number && (Math.Floor(number) != number || Math.Abs(number) >= 1e15) ? number : (long)(Coercion.ToNumber(value) ?? 0);

    /// <summary>An object has no text of its own in Liquid, only its members have; DotLiquid shows anything liquidizable so.</summary>
    private sealed class Members(IEnumerable<KeyValuePair<string, object?>> members) : Dictionary<string, object?>(members), ILiquidizable
    {
        public object ToLiquid() => this;

        public override string ToString() => "";
    }

    /// <summary>A list within a list shows its items, one after the other.</summary>
    private sealed class Items(IEnumerable<object?> items) : List<object?>(items)
    {
        public override string ToString() => string.Concat(this.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)));
    }
}
