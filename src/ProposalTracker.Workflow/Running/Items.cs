using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Activities;
using ProposalTracker.Workflow.Expressions;

namespace ProposalTracker.Workflow.Running;

/// <summary>A co-handler (会办) joins or leaves while the loop over the co-handlers runs.</summary>
internal static class Items
{
    public static StimulusAnswer Add(Run run, Stimulus.ItemAdded stimulus)
    {
        var (loop, refusal) = FindLoop(run, stimulus.ForEachId, stimulus.ScopeId);
        if (loop is null)
            return refusal;
        if (loop.Index + loop.Items.Count >= run.Limits.MaxItems)
            return new StimulusAnswer(AnswerKind.Refused, $"项目已达上限 {run.Limits.MaxItems} 个。");
        if (run.Scopes.Count >= run.Limits.MaxScopes)
            return new StimulusAnswer(AnswerKind.Refused, $"同时运行的环节和循环项目已达上限 {run.Limits.MaxScopes} 个。");
        var isListed = loop.Items.Exists(item => IsSame(item, stimulus.Item));
        if (isListed && loop.Activity.Kind is ParallelForEach)
            return new StimulusAnswer(AnswerKind.AlreadyDone, $"“{Coercion.Shorten(stimulus.Item)}”已经办完。");
        if (isListed || OpenItem(run, loop, stimulus.Item) is not null)
            return new StimulusAnswer(AnswerKind.AlreadyDone, $"“{Coercion.Shorten(stimulus.Item)}”已在其中。");
        if (loop.Activity.Kind is ParallelForEach)
            ParallelForEach.StartItem(run, loop, stimulus.Item.DeepClone());
        else
            loop.Items.Add(stimulus.Item.DeepClone());
        return StimulusAnswer.Accepted;
    }

    public static StimulusAnswer Remove(Run run, Stimulus.ItemRemoved stimulus)
    {
        var (loop, refusal) = FindLoop(run, stimulus.ForEachId, stimulus.ScopeId);
        if (loop is null)
            return refusal;
        if (OpenItem(run, loop, stimulus.Item) is { } open)
        {
            run.Log(loop.Activity, TransitionKind.Withdrawn, open, outcome: "项目已移出");
            run.CloseScope(open, "项目已移出");
            run.TakeToken(loop);
            return StimulusAnswer.Accepted;
        }

        var position = loop.Items.FindIndex(item => IsSame(item, stimulus.Item));
        if (position < 0)
            return new StimulusAnswer(AnswerKind.NotWaiting, $"“{Coercion.Shorten(stimulus.Item)}”不在其中。");
        if (loop.Activity.Kind is ParallelForEach)
            return new StimulusAnswer(AnswerKind.AlreadyDone, $"“{Coercion.Shorten(stimulus.Item)}”已经办完。");
        loop.Items.RemoveAt(position);
        return StimulusAnswer.Accepted;
    }

    private static (Scope? Loop, StimulusAnswer Refusal) FindLoop(Run run, string forEachId, string? scopeId)
    {
        var loops = run.Scopes.FindAll(scope =>
            !scope.IsItem && scope.Activity.Id == forEachId && (scopeId is null || scope.Id == ScopeIds.Parse(scopeId)));
        if (loops.Count == 1 && loops[0].Activity.Kind is ParallelForEach or ForEach)
            return (loops[0], StimulusAnswer.Accepted);
        var activity = run.Definition.Find(forEachId);
        return (null, activity?.Kind switch
        {
            null => new StimulusAnswer(AnswerKind.Refused, $"流程中没有活动“{forEachId}”。"),
            not (ParallelForEach or ForEach) => new StimulusAnswer(AnswerKind.Refused, $"“{activity.DisplayText}”不是循环，不能增减项目。"),
            _ when loops.Count > 1 => new StimulusAnswer(AnswerKind.Refused, $"“{activity.DisplayText}”正有多处在运行，请指明是哪一处。"),
            _ => new StimulusAnswer(AnswerKind.NotWaiting, $"“{activity.DisplayText}”没有在运行，不能增减项目。"),
        });
    }

    private static Scope? OpenItem(Run run, Scope loop, JsonNode item) =>
        run.Scopes.Find(scope => scope.IsItem && scope.Parent == loop && IsSame(scope.Item, item));

    /// <summary>Equal as JSON, or as text: a drive file knows only texts.</summary>
    private static bool IsSame(JsonNode? one, JsonNode? other) =>
        JsonNode.DeepEquals(one, other) || Coercion.ToText(one) == Coercion.ToText(other);
}
