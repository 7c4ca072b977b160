using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Interop;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>
/// Built-in functions that make a huge text out of a small one in a single call, where the memory limit of the engine
/// looks too late: each is measured before it runs.
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
        Guard(engine, lists, "join", Joining);
        Guard(engine, lists, "toString", Joining);
        Guard(engine, lists, "toLocaleString", Joining);
        if (engine.Global.Get("JSON") is ObjectInstance json)
            Guard(engine, json, "stringify", (_, arguments) => arguments.Length == 0 ? 0 : SizeOf(arguments[0], 0, MaxCharacters));
    }

    private static ObjectInstance PrototypeOf(Engine engine, string constructor) =>
        engine.Global.Get(constructor) is ObjectInstance known && known.Get("prototype") is ObjectInstance prototype
            ? prototype
            : throw new InvalidOperationException($"The script engine has no {constructor}.");

    private static void Guard(Engine engine, ObjectInstance holder, string name, Func<JsValue, JsValue[], double> measure)
    {
        if (holder.Get(name) is not ObjectInstance original)
            return;
        holder.FastSetDataProperty(name, new ClrFunction(engine, name, (self, arguments) =>
            measure(self, arguments) > MaxCharacters
                ? throw new ActivityFailedException("expression-limit", $"JavaScript 表达式用 {name} 生成的文本太长，已停止。")
                : engine.Call(original, self, arguments)));
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

    private static double Number(JsValue[] arguments, int index) =>
        arguments.Length > index && arguments[index].IsNumber() ? arguments[index].AsNumber() : MaxCharacters;
}
