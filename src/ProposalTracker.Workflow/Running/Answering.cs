using System.Globalization;
using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Expressions;
using ProposalTracker.Workflow.Migrating;

namespace ProposalTracker.Workflow.Running;

/// <summary>Gives each stimulus to the part that it is for, or answers why there is nothing to do.</summary>
internal static class Answering
{
    public static Advance Answer(WorkflowDefinition definition, WorkflowState state, Stimulus stimulus, AdvanceLimits limits, DateTime nowUtc)
    {
        if (Refusal(state, stimulus, limits) is { } refusal)
            return Unchanged(state, refusal);
        if (stimulus is Stimulus.Migrate migrate)
            return Migration.Move(definition, state, migrate, limits, nowUtc);
        var run = Run.Load(definition, state, limits, nowUtc);
        var answer = Apply(run, stimulus);
        if (!answer.IsAccepted)
            return Unchanged(state, answer);
        run.Drain();
        return new Advance(run.ToState(), answer, run.Effects, run.Journal);
    }

    private static Advance Unchanged(WorkflowState state, StimulusAnswer answer) => new(state, answer, [], []);

    private static StimulusAnswer? Refusal(WorkflowState state, Stimulus stimulus, AdvanceLimits limits)
    {
        if (stimulus is Stimulus.Start)
            return new StimulusAnswer(AnswerKind.AlreadyDone, "流程已经启动。");
        var value = stimulus switch
        {
            Stimulus.TaskCompleted task => task.Result,
            Stimulus.EventReceived received => received.Payload,
            Stimulus.Replace replace => replace.Result,
            Stimulus.ItemAdded added => added.Item,
            _ => null,
        };
        if (!Coercion.FitsIn(value, limits.MaxValueLength))
            return new StimulusAnswer(AnswerKind.Refused, $"提交的内容超过 {limits.MaxValueLength} 个字符。");
        if (state.Status is not WorkflowStatus.Finished)
            return null;
        return WaitIdOf(stimulus) is { } waitId && Past(state.Closed, state.Next, waitId) is { Kind: AnswerKind.AlreadyDone } done
            ? done
            : new StimulusAnswer(AnswerKind.NotWaiting, state.SubStatus switch
            {
                WorkflowSubStatus.Cancelled => "流程已撤销。",
                WorkflowSubStatus.Faulted => "流程已因异常终止。",
                _ => "流程已结束。",
            });
    }

    private static string? WaitIdOf(Stimulus stimulus) => stimulus switch
    {
        Stimulus.TaskCompleted task => task.WaitId,
        Stimulus.TimerDue timer => timer.WaitId,
        Stimulus.EventReceived received => received.WaitId,
        _ => null,
    };

    private static StimulusAnswer Apply(Run run, Stimulus stimulus) => stimulus switch
    {
        Stimulus.TaskCompleted task => Complete(run, task.WaitId, WaitKind.Task, task.Result),
        Stimulus.EventReceived { WaitId: { } waitId } received => Complete(run, waitId, WaitKind.Event, received.Payload),
        Stimulus.EventReceived received => Deliver(run, received),
        Stimulus.TimerDue timer => FallDue(run, timer),
        Stimulus.ItemAdded added => Items.Add(run, added),
        Stimulus.ItemRemoved removed => Items.Remove(run, removed),
        Stimulus.Cancel cancel => CancelBranchOrAll(run, cancel),
        Stimulus.GiveUp giveUp => GiveUp(run, giveUp),
        Stimulus.BeginBranch begin => Branches.Begin(run, begin.ActivityId),
        Stimulus.Retry retry => Repairs.Retry(run, retry),
        Stimulus.Skip skip => Repairs.Skip(run, skip),
        Stimulus.Replace replace => Repairs.Replace(run, replace),
        _ => throw new InvalidOperationException($"The stimulus {stimulus.GetType().Name} is not handled."),
    };

    private static StimulusAnswer Complete(Run run, string waitId, WaitKind kind, JsonNode? result)
    {
        var wait = run.Waits.Find(wait => wait.Id == waitId);
        if (wait is null)
            return Past(run.Closed, run.Next, waitId);
        if (wait.Kind != kind)
            return new StimulusAnswer(AnswerKind.Refused, $"“{wait.Activity.DisplayText}”等待的不是{NameOf(kind)}，而是{NameOf(wait.Kind)}。");
        run.Resume(wait, result);
        return StimulusAnswer.Accepted;
    }

    private static StimulusAnswer Deliver(Run run, Stimulus.EventReceived received)
    {
        var (chosen, isAmbiguous) = EventDelivery.WaitsFor(run, received.Name, received.CorrelationId);
        if (isAmbiguous)
            return new StimulusAnswer(AnswerKind.Refused, $"有多处在等待事件“{received.Name}”，请指明是哪一处。");
        if (chosen.Count == 0)
            return new StimulusAnswer(AnswerKind.NotWaiting, $"没有环节在等待事件“{received.Name}”。");
        foreach (var wait in chosen)
            if (run.Waits.Contains(wait))
                run.Resume(wait, received.Payload);
        return StimulusAnswer.Accepted;
    }

    private static StimulusAnswer FallDue(Run run, Stimulus.TimerDue timer)
    {
        var wait = run.Waits.Find(wait => wait.Id == timer.WaitId);
        if (wait?.Stored.DueUtc > run.NowUtc)
            return new StimulusAnswer(AnswerKind.Refused, $"定时未到，应在 {Instant(wait.Stored.DueUtc.Value)}（UTC）。");
        return Complete(run, timer.WaitId, WaitKind.Timer, null);
    }

    private static StimulusAnswer CancelBranchOrAll(Run run, Stimulus.Cancel cancel)
    {
        if (cancel.WaitId is null)
        {
            run.Finish(WorkflowSubStatus.Cancelled, cancel.Reason ?? "流程已撤销");
            return StimulusAnswer.Accepted;
        }

        var wait = run.Waits.Find(wait => wait.Id == cancel.WaitId);
        if (wait is null)
            return Past(run.Closed, run.Next, cancel.WaitId);
        run.Withdraw(wait, cancel.Reason ?? "该分支已撤销");
        run.TakeToken(wait.Scope);
        return StimulusAnswer.Accepted;
    }

    private static StimulusAnswer GiveUp(Run run, Stimulus.GiveUp giveUp)
    {
        run.GiveUp(giveUp.Reason);
        return StimulusAnswer.Accepted;
    }

    /// <summary>Why a wait that is not open is not open.</summary>
    public static StimulusAnswer Past(IReadOnlyList<ClosedWait> closedWaits, Counters next, string waitId)
    {
        var number = WaitIds.Parse(waitId);
        foreach (var closed in closedWaits)
        {
            if (closed.Number != number)
                continue;
            return closed.Withdrawn
                ? new StimulusAnswer(AnswerKind.NotWaiting, $"该事项已于 {Instant(closed.AtUtc)}（UTC）撤回。", closed.AtUtc)
                : new StimulusAnswer(AnswerKind.AlreadyDone, $"该事项已于 {Instant(closed.AtUtc)}（UTC）办理。", closed.AtUtc);
        }

        return number > 0 && number < next.Wait
            ? new StimulusAnswer(AnswerKind.AlreadyDone, "该事项早已办理或撤回。")
            : new StimulusAnswer(AnswerKind.NotWaiting, $"没有编号为“{waitId}”的等待事项。");
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string NameOf(WaitKind kind) => kind switch
    {
        WaitKind.Task => "任务",
        WaitKind.Event => "事件",
        _ => "定时",
    };
}
