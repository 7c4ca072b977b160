using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Running;

/// <summary>A <see cref="ScopeState"/> while a step runs.</summary>
internal sealed class Scope(int id, Activity activity, Scope? parent)
{
    public int Id { get; } = id;

    public Activity Activity { get; } = activity;

    public Scope? Parent { get; } = parent;

    public bool IsItem { get; init; }

    public int Index { get; set; }

    public JsonNode? Item { get; init; }

    public List<JsonNode?> Items { get; } = [];

    public List<Activity> Pending { get; } = [];

    public Values Variables { get; set; } = Values.Empty;

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

    public bool IsInside(Scope other)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
            if (scope == other)
                return true;
        return false;
    }
}

internal sealed record Wait(int Number, Activity Activity, Scope Scope, WaitKind Kind, string Name, DateTime? DueUtc, bool Broadcast);

internal sealed record Incident(int Number, Activity Activity, Scope Scope, string Code, string Message)
{
    public string Id => "i" + ScopeIds.Format(Number);
}

/// <summary>An activity that is to be executed next in a scope.</summary>
internal readonly record struct Token(Scope Scope, Activity Activity);
