using System.Runtime.CompilerServices;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Interop;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>
/// Built-in functions that make a huge text out of a small one in a single call, where the memory limit of the engine
/// looks too late: each is measured before it runs. So is the stack, for those that call each other without the engine.
/// </summary>
internal static class TextBounds
{
    private const double MaxCharacters = 2_000_000;

    public static void Install(Engine engine)
    {
        var texts = PrototypeOf(engine, "String");
        Guard(engine, texts, "repeat", (self, arguments) => Length(self) * Number(arguments, 0));
        Guard(engine, texts, "padStart", (_, arguments) => Number(arguments, 0));
        Guard(engine, texts, "padEnd", (_, arguments) => Number(arguments, 0));
        Guard(engine, texts, "replace", Replacing);
        Guard(engine, texts, "replaceAll", Replacing);
        Guard(engine, texts, "concat", (self, arguments) => Length(self) + arguments.Sum(Length));
        var lists = PrototypeOf(engine, "Array");
        Guard(engine, lists, "flat", (self, _) => SizeOf(self, 0, MaxCharacters), AtMostMaxDepth);
        Guard(engine, lists, "join", Joining);
        Guard(engine, lists, "toString", Joining);
        Guard(engine, lists, "toLocaleString", Joining);
        GuardDepth(engine, "Array", "from");
        GuardDepth(engine, "Object", "groupBy");
        GuardDepth(engine, "Map", "groupBy");
        var iterators = PrototypeOf(engine, "Iterator");
        foreach (var name in new[] { "forEach", "reduce", "some", "every", "find", "toArray" })
            Guard(engine, iterators, name, static (_, _) => 0);
        if (engine.Global.Get("JSON") is ObjectInstance json)
            Guard(engine, json, "stringify", (_, arguments) => arguments.Length == 0 ? 0 : SizeOf(arguments[0], 0, MaxCharacters));
    }

    private static void GuardDepth(Engine engine, string constructor, string name)
    {
        if (engine.Global.Get(constructor) is ObjectInstance known)
            Guard(engine, known, name, static (_, _) => 0);
    }

    private static ObjectInstance PrototypeOf(Engine engine, string constructor) =>
        engine.Global.Get(constructor) is ObjectInstance known && known.Get("prototype") is ObjectInstance prototype
            ? prototype
            : throw new InvalidOperationException($"The script engine has no {constructor}.");

    private static void Guard(
        Engine engine, ObjectInstance holder, string name, Func<JsValue, JsValue[], double> measure, Func<JsValue[], JsValue[]>? bound = null)
    {
        if (holder.Get(name) is not ObjectInstance original)
            return;
        holder.FastSetDataProperty(name, new ClrFunction(engine, name, (self, arguments) =>
        {
            // The engine looks at the stack when it enters a function of the script; these call each other without one.
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return measure(self, arguments) > MaxCharacters
                ? throw new ActivityFailedException("expression-limit", $"JavaScript 表达式用 {name} 生成的文本太长，已停止。")
                : engine.Call(original, self, bound is null ? arguments : bound(arguments));
        }));
    }

    private static double Replacing(JsValue self, JsValue[] arguments)
    {
        var length = Length(self);
        if (arguments.Length < 2 || !arguments[1].IsString())
            return length;
        var replacement = arguments[1].AsString();

        // "$`" and "$'" insert what stands before and behind, so that the length may grow with its square.
        return replacement.Contains('$') ? length * (length + replacement.Length) : (length + 1) * Math.Max(1, replacement.Length);
    }

    private static double Joining(JsValue self, JsValue[] arguments)
    {
        if (self is not JsArray array)
            return 0;
        var separator = arguments.Length > 0 ? Length(arguments[0]) : 1;
        return (array.Length * separator) + SizeOf(array, 0, MaxCharacters);
    }

    /// <summary>A list that holds itself is as deep as the stack, and no script can catch the end of that.</summary>
    private static JsValue[] AtMostMaxDepth(JsValue[] arguments) =>
        Number(arguments, 0) > Json.MaxDepth ? [JsNumber.Create(Json.MaxDepth)] : arguments;

    /// <summary>Characters that the value would take as text, given up above the bound.</summary>
    private static double SizeOf(JsValue value, int depth, double bound)
    {
        if (value.IsString())
            return value.AsString().Length;
        if (depth > 64 || value is not ObjectInstance instance || ScriptValues.IsFunction(value))
            return 8;
        double size = 0;
        foreach (var (key, property) in instance.GetOwnProperties())
        {
            if (size > bound)
                break;
            size += 1 + (property.Value is { } member ? SizeOf(member, depth + 1, bound - size) : 8) + (key.IsString() ? key.AsString().Length : 0);
        }

        return size;
    }

    private static double Length(JsValue value) => value.IsString() ? value.AsString().Length : 16;

    /// <summary>What an object says of itself when asked for a number may differ from one time to the next.</summary>
    private static double Number(JsValue[] arguments, int index)
    {
        if (arguments.Length <= index)
            return 0;
        return arguments[index] is ObjectInstance ? double.PositiveInfinity : Jint.Runtime.TypeConverter.ToNumber(arguments[index]);
    }
}
