using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Migrating;

/// <summary>Finds for each activity of the old definition its counterpart in the new one: by the given map, else by id.</summary>
internal sealed class ActivityMapping(
    WorkflowDefinition oldDefinition, WorkflowDefinition newDefinition, IReadOnlyDictionary<string, string> map)
{
    public string Target(string oldId) => oldId == oldDefinition.Root.Id ? newDefinition.Root.Id : map.GetValueOrDefault(oldId, oldId);

    /// <summary>A running composite: its counterpart must be of the same type and stand in the counterpart of its parent.</summary>
    public MigrationItem Composite(string oldId)
    {
        var item = Place(oldId);
        if (item.Verdict is not MigrationVerdict.MovesCleanly)
            return item;
        var (old, @new) = Pair(oldId);
        return old.Type == @new.Type
            ? item
            : item with { Verdict = MigrationVerdict.Cannot, Message = $"正在运行的“{old.DisplayText}”是 {old.Type}，新流程中是 {@new.Type}。" };
    }

    /// <summary>An open wait: kept when the same is asked, else asked again.</summary>
    public MigrationItem Waiting(string oldId)
    {
        var item = Place(oldId);
        if (item.Verdict is not MigrationVerdict.MovesCleanly)
            return item;
        var (old, @new) = Pair(oldId);
        if (AsksTheSame(old, @new))
            return item;
        return item with { IsAskedAgain = true, Message = $"“{old.DisplayText}”撤回，改为“{@new.DisplayText}”重新下达。" };
    }

    /// <summary>Any place where a token stands.</summary>
    public MigrationItem Place(string oldId)
    {
        var old = oldDefinition.Find(oldId) ?? throw new InvalidOperationException($"The state names the activity '{oldId}', which its definition does not have.");
        var target = Target(oldId);
        if (newDefinition.Find(target) is not { } @new)
        {
            return new MigrationItem(oldId, null, MigrationVerdict.NeedsDecision, false, map.ContainsKey(oldId)
                ? $"对应表为“{old.DisplayText}”指定的“{target}”不在新流程中。"
                : $"新流程中没有“{old.DisplayText}”（{oldId}），需要指定由哪个活动接替。");
        }

        if (@new.Parent?.Id == (old.Parent is null ? null : Target(old.Parent.Id)))
            return new MigrationItem(oldId, @new.Id, MigrationVerdict.MovesCleanly, false, $"“{old.DisplayText}”保持不变。");
        return new MigrationItem(oldId, @new.Id, MigrationVerdict.NeedsDecision, false, $"“{@new.DisplayText}”在新流程中不在同一个容器里，需要另行指定。");
    }

    private (Activity Old, Activity New) Pair(string oldId) =>
        (oldDefinition.Find(oldId), newDefinition.Find(Target(oldId))) is ({ } old, { } @new)
            ? (old, @new)
            : throw new InvalidOperationException($"The activity '{oldId}' was expected to have its counterpart.");

    private static bool AsksTheSame(Activity old, Activity @new)
    {
        if (old.Type != @new.Type)
            return false;
        return old.Kind.Inputs.All(shape =>
            old.Inputs.GetValueOrDefault(shape.Name) is var one && @new.Inputs.GetValueOrDefault(shape.Name) is var other
            && one?.ExpressionType == other?.ExpressionType && JsonNode.DeepEquals(one?.Value, other?.Value));
    }
}
