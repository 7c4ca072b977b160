using System.Globalization;
using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Interop;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>
/// A script engine for one expression: no CLR, no compilation of texts, every bound set, the clock and chance of the step
/// (so that the same step gives the same result), and the functions that Elsa offers.
/// </summary>
internal static class ScriptEngine
{
    private const int MaxStatements = 20_000;
    private const int MaxRecursion = 64;
    private const int MaxArraySize = 10_000;

    /// <summary>
    /// Buffers take memory that the engine does not count, one multiplication of large integers takes longer than the whole
    /// time limit (Temporal hands them out too), the formatter of dates knows the real clock, and another realm would have
    /// all of it again.
    /// </summary>
    private static readonly string[] Withheld =
    [
        "ArrayBuffer", "SharedArrayBuffer", "DataView", "Atomics", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array",
        "Uint16Array", "Int32Array", "Uint32Array", "Float16Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
        "BigInt", "Temporal", "Iterator", "Intl", "ShadowRealm",
    ];

    /// <summary>Laid over each other thousands of times they go as deep when asked for one value, and nothing looks at the stack.</summary>
    private static readonly string[] WithheldOfIterators = ["map", "filter", "take", "drop", "flatMap"];

    private static readonly Lazy<IReadOnlySet<string>> AllGlobals = new(() => new Engine().Global.GetOwnPropertyKeys()
        .Select(key => key.ToString()).Except(Withheld)
        .Concat(["getVariable", "setVariable", "getInput", "getCorrelationId", "getLastResult", "getOutputFrom", "variables", "arguments"])
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>Everything that a script finds without declaring it, apart from <c>getX()</c> and <c>setX()</c>.</summary>
    public static IReadOnlySet<string> GlobalNames => AllGlobals.Value;

    public static Engine Create(ExpressionScope scope, ReferencedGlobals? globals)
    {
        var engine = new Engine(OptionsFor(scope));
        TextBounds.Install(engine);
        if (engine.Global.Get("Iterator") is ObjectInstance iterator && iterator.Get("prototype") is ObjectInstance iterators)
            foreach (var name in WithheldOfIterators)
                iterators.RemoveOwnProperty(name);
        foreach (var name in Withheld)
            engine.Global.RemoveOwnProperty(name);
        if (engine.Global.Get("Math") is ObjectInstance math)
            math.FastSetDataProperty("random", Function(engine, "random", _ => JsNumber.Create(0.5)));
        AddFunctions(engine, scope);
        AddAccessors(engine, scope, globals);
        if (globals is null || globals.Contains("variables") || globals.Contains("globalThis"))
            engine.Global.FastSetDataProperty("variables", Container(engine, scope));
        return engine;
    }

    private static Options OptionsFor(ExpressionScope scope)
    {
        var options = new Options { TimeZone = TimeZoneInfo.Utc, Culture = CultureInfo.InvariantCulture, };
        options.TimeSystem = new StepClock(options, scope.NowUtc);
        options.MaxStatements(MaxStatements).LimitRecursion(MaxRecursion).LimitMemory(scope.Limits.ExpressionMemory)
            .TimeoutInterval(scope.TimeLeft()).DisableStringCompilation();
        options.Constraints.MaxArraySize = MaxArraySize;
        options.Constraints.StackOverflowGuard = true;
        options.Constraints.RegexTimeout = TimeSpan.FromMilliseconds(200);
        options.Json.MaxParseDepth = Json.MaxDepth;
        return options;
    }

    private static void AddFunctions(Engine engine, ExpressionScope scope)
    {
        Add(engine, "getVariable", arguments => ScriptValues.FromNode(engine, scope.GetVariable(Text(arguments, 0))));
        Add(engine, "setVariable", arguments => Assign(scope, Text(arguments, 0), arguments.Length > 1 ? arguments[1] : JsValue.Undefined));
        Add(engine, "getInput", arguments => ScriptValues.FromNode(engine, scope.GetInput(Text(arguments, 0))));
        Add(engine, "getCorrelationId", _ => scope.CorrelationId is { } id ? new JsString(id) : JsValue.Null);
        Add(engine, "getLastResult", _ => ScriptValues.FromNode(engine, scope.LastResult));
        Add(engine, "getOutputFrom", arguments => ScriptValues.FromNode(engine, scope.GetOutput(Text(arguments, 0))));
    }

    /// <summary><c>getX()</c> and <c>setX(value)</c> for every variable and input, as far as the script names them.</summary>
    private static void AddAccessors(Engine engine, ExpressionScope scope, ReferencedGlobals? globals)
    {
        foreach (var name in scope.Inputs.Select(input => input.Key))
            if (IsNamed(globals, "get" + Pascal(name)))
                Add(engine, "get" + Pascal(name), _ => ScriptValues.FromNode(engine, scope.GetInput(name)));
        foreach (var name in scope.VariableNames)
        {
            if (IsNamed(globals, "get" + Pascal(name)))
                Add(engine, "get" + Pascal(name), _ => ScriptValues.FromNode(engine, scope.GetVariable(name)));
            if (IsNamed(globals, "set" + Pascal(name)))
                Add(engine, "set" + Pascal(name), arguments => Assign(scope, name, arguments.Length > 0 ? arguments[0] : JsValue.Undefined));
        }
    }

    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The object <c>variables</c>, whose members read and write the variables themselves.</summary>
    private static JsObject Container(Engine engine, ExpressionScope scope)
    {
        var container = new JsObject(engine);
        foreach (var name in scope.VariableNames)
        {
            var getter = Function(engine, name, _ => ScriptValues.FromNode(engine, scope.GetVariable(name)));
            var setter = Function(engine, name, arguments => Assign(scope, name, arguments.Length > 0 ? arguments[0] : JsValue.Undefined));
            container.FastSetProperty(name, new Jint.Runtime.Descriptors.GetSetPropertyDescriptor(getter, setter, enumerable: true, configurable: false));
        }

        return container;
    }

    private static bool IsNamed(ReferencedGlobals? globals, string name) =>
        globals is null || globals.Contains(name) || globals.Contains("globalThis");

    private static JsValue Assign(ExpressionScope scope, string name, JsValue value)
    {
        JsonNode? node = ScriptValues.ToNode(value, scope.Limits.MaxValueLength);
        scope.SetVariable(name, node);
        return JsValue.Undefined;
    }

    private static string Text(JsValue[] arguments, int index) => arguments.Length > index ? arguments[index].ToString() : "";

    private static void Add(Engine engine, string name, Func<JsValue[], JsValue> body) =>
        engine.Global.FastSetDataProperty(name, Function(engine, name, body));

    private static ClrFunction Function(Engine engine, string name, Func<JsValue[], JsValue> body) =>
        new(engine, name, (_, arguments) => body(arguments));
}
