using System.Globalization;
using ProposalTracker.Workflow.Activities;

namespace ProposalTracker.Workflow.Reading;

/// <summary>Reads activities with their inputs, children and connections; goes on after a fault to find them all.</summary>
internal sealed class ActivityReader(SourceText source, FindingList findings)
{
    /// <summary>More than any process has; the analyses of the flow take the square of it.</summary>
    public const int MaxActivities = 1_000;

    private const int MaxNesting = 32;
    private static readonly string[] Slots = ["activities", "body", "then", "else"];
    private readonly List<Activity> _activities = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public IReadOnlyList<Activity> Activities => _activities;

    public Activity? ReadRoot(SourceValue value)
    {
        if (Count(value) > MaxActivities)
        {
            ErrorAt(value, "too-many-activities", value.StringOf("id"), $"活动超过 {MaxActivities} 个。");
            return null;
        }

        var root = Read(value, null, "root", 0);
        if (root is null || root.IsComposite || root.Kind is Unknown)
            return root;
        ErrorAt(value, "bad-root", root.Id, $"根活动必须是容器（如 {Flowchart.Name}），不能是 {root.Type}。");
        return null;
    }

    private Activity? Read(SourceValue value, Activity? parent, string slot, int depth)
    {
        if (IsRefused(value, depth))
            return null;
        var activity = Create(value, parent, slot);
        _activities.Add(activity);
        parent?.Add(activity);
        if (activity.Kind.ChildList is { } list)
            ReadChildren(activity, value[list], list, depth);
        foreach (var childSlot in activity.Kind.ChildSlots)
            if (value[childSlot] is { } child)
                Read(child, activity, childSlot, depth + 1);
        if (activity.Kind.ChildList is not null)
            activity.Variables = new DocumentReader(source, findings).ReadVariables(value["variables"]);
        if (activity.Kind is Flowchart)
            activity.Connections = new ConnectionReader(source, findings, activity).Read(value["connections"]);
        return activity;
    }

    private bool IsRefused(SourceValue value, int depth)
    {
        if (!value.IsObject)
            ErrorAt(value, "wrong-type", null, "活动必须是 JSON 对象。");
        else if (depth > MaxNesting)
            ErrorAt(value, "too-deep", value.StringOf("id"), $"活动嵌套超过 {MaxNesting} 层。");
        else
            return false;
        return true;
    }

    /// <summary>Activities in the text, before any of them is read.</summary>
    private static int Count(SourceValue root)
    {
        var count = 0;
        var open = new Stack<SourceValue>([root]);
        while (open.TryPop(out var value))
        {
            count++;
            foreach (var slot in Slots)
                foreach (var child in value[slot] is { } found ? found.IsArray ? found.Items : [found] : [])
                    open.Push(child);
        }

        return count;
    }

    private void ReadChildren(Activity activity, SourceValue? list, string slot, int depth)
    {
        if (list is { IsArray: false })
            ErrorAt(list, "wrong-type", activity.Id, $"{slot} 必须是列表。");
        foreach (var child in list?.Items ?? [])
            Read(child, activity, slot, depth + 1);
    }

    private Activity Create(SourceValue value, Activity? parent, string slot)
    {
        var id = ReadId(value);
        new MemberCheck(source, findings).CheckActivity(value, id);
        var type = ReadType(value, id);
        var (line, column) = source.PlaceOf(value.Start);
        var marks = value["customProperties"];
        var name = value.StringOf("name");
        return new Activity(_activities.Count, id, ActivityKinds.Find(type), value)
        {
            Type = type,
            Name = name,
            DisplayText = FirstText(value["metadata"]?.StringOf("displayText"), value.StringOf("displayText"), name, id),
            Line = line,
            Column = column,
            Parent = parent,
            Slot = slot,
            Box = ReadBox(value),
            EndsCase = marks?.Flag("endsCase") ?? false,
            Broadcast = marks?.Flag("broadcast") ?? false,
            CanStartWorkflow = (marks?.Flag("canStartWorkflow") ?? false) || value.Flag("canStartWorkflow"),
            ResultReference = ReferenceIn(value["result"]),
            VariableReference = VariableIn(value["variable"]),
            CurrentValueReference = ReferenceIn(value["currentValue"]),
            Inputs = new InputReader(source, findings, id).ReadAll(value, ActivityKinds.Find(type)),
            Cases = type is "Elsa.FlowSwitch" ? new InputReader(source, findings, id).ReadCases(value["cases"]) : [],
        };
    }

    private string ReadId(SourceValue value)
    {
        var id = value.StringOf("id");
        if (string.IsNullOrWhiteSpace(id))
        {
            ErrorAt(value["id"] ?? value, "no-id", null, value["id"] is null ? "活动缺少 id。" : "活动的 id 必须是文本，不能为空。");
            return "?" + _activities.Count.ToString(CultureInfo.InvariantCulture);
        }

        if (!_ids.Add(id))
            ErrorAt(value["id"] ?? value, "duplicate-id", id, $"活动 id“{id}”重复。");
        return id;
    }

    private string ReadType(SourceValue value, string id)
    {
        var type = value.StringOf("type") ?? "";
        if (ActivityKinds.Find(type) is Unknown)
        {
            var fault = type.Length == 0 ? "活动没有写明类型（type）" : $"不支持的活动类型“{type}”";
            ErrorAt(value["type"] ?? value, "unknown-type", id, $"{fault}，可用的有：{string.Join("、", ActivityKinds.Names)}。");
        }

        return type;
    }

    private static DesignerBox? ReadBox(SourceValue value)
    {
        var designer = value["metadata"]?["designer"];
        if (designer?["position"] is not { } position || Number(position["x"]) is not { } x || Number(position["y"]) is not { } y)
            return null;
        return new DesignerBox(x, y, Number(designer["size"]?["width"]), Number(designer["size"]?["height"]));
    }

    private static double? Number(SourceValue? value) =>
        value is not null && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string FirstText(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (!string.IsNullOrWhiteSpace(text))
                return text;
        return "";
    }

    private static string? ReferenceIn(SourceValue? output) => output?["memoryReference"]?.StringOf("id");

    private static string? VariableIn(SourceValue? variable) =>
        variable is { IsString: true } ? variable.Text : variable?.StringOf("id") ?? variable?.StringOf("name") ?? ReferenceIn(variable);

    private void ErrorAt(SourceValue value, string code, string? activityId, string message)
    {
        var (line, column) = source.PlaceOf(value.Start);
        findings.Error(line, column, code, activityId, message);
    }
}
