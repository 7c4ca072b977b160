using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Running;

/// <summary>A <see cref="ScopeState"/> while a step runs.</summary>
internal sealed class Scope(int id, Activity activity, Scope? parent)
{
    private List<JsonNode?>? _items;
    private List<Activity>? _pending;

    public int Id { get; } = id;

    public Activity Activity { get; } = activity;

    public Scope? Parent { get; } = parent;

    public bool IsItem { get; init; }

    public int Index { get; set; }

    public JsonNode? Item { get; init; }

    /// <summary>Made when first needed: most scopes have none.</summary>
    public List<JsonNode?> Items => _items ??= [];

    public List<Activity> Pending => _pending ??= [];

    public bool HasPending => _pending is { Count: > 0 };

    public Values Variables { get; set; } = Values.Empty;

    /// <summary>What the scope was loaded from; null for a new one.</summary>
    public ScopeState? Stored { get; init; }

    /// <summary>Tokens inside: ready activities, waits, incidents, child scopes and pending joins.</summary>
    public int Live { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>Item of the nearest loop around; false when there is none.</summary>
    public bool TryGetItem(out JsonNode? item)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (!scope.IsItem)
                continue;
            item = scope.Item;
            return true;
        }

        item = null;
        return false;
    }

    public JsonNode? GetVariable(Run run, string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.IsItem && name is "CurrentValue")
                return scope.Item;
            if (scope.IsItem && name is "CurrentIndex")
                return JsonValue.Create(scope.Index);
            if (scope.Variables.TryGet(name, out var value))
                return value;
        }

        return run.Variables.Get(name);
    }

    public IEnumerable<string> VisibleNames(Run run)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.IsItem && seen.Add("CurrentValue") && seen.Add("CurrentIndex"))
            {
                yield return "CurrentValue";
                yield return "CurrentIndex";
            }

            foreach (var name in scope.Variables.Names)
                if (seen.Add(name))
                    yield return name;
        }

        foreach (var name in run.Variables.Names)
            if (seen.Add(name))
                yield return name;
    }

    /// <summary>The stored form; the very one it was loaded from when nothing has changed.</summary>
    public ScopeState Freeze()
    {
        if (Stored is { } stored && _items is null && _pending is null && Index == stored.Index && ReferenceEquals(Variables, stored.Variables))
            return stored;
        return new ScopeState(Id, Activity.Id, Parent?.Id ?? 0)
        {
            IsItem = IsItem,
            Index = Index,
            Item = Item,
            Items = _items is { Count: > 0 } ? [.. _items] : [],
            Pending = _pending is { Count: > 0 } ? [.. _pending.Select(activity => activity.Id)] : [],
            Variables = Variables,
        };
    }

    public bool IsInside(Scope other)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
            if (scope == other)
                return true;
        return false;
    }
}

/// <summary>An open wait together with its activity and scope.</summary>
internal sealed class Wait(int number, Activity activity, Scope scope, OpenWait stored)
{
    public int Number { get; } = number;

    public Activity Activity { get; } = activity;

    public Scope Scope { get; } = scope;

    public OpenWait Stored { get; } = stored;

    public string Id => Stored.WaitId;

    public WaitKind Kind => Stored.Kind;
}

internal sealed record Incident(int Number, Activity Activity, Scope Scope, string Code, string Message)
{
    public string Id => "i" + ScopeIds.Format(Number);
}

/// <summary>An activity that is to be executed next in a scope.</summary>
internal readonly record struct Token(Scope Scope, Activity Activity);
