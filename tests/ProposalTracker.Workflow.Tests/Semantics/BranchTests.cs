using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Semantics;

/// <summary>A branch that the flow has left out begins later.</summary>
public class BranchTests
{
    [Fact]
    public void BeginBranch_LeftOutBefore_RunsBesideTheRestAndEndsWithIt()
    {
        var started = Start();

        var begun = Step(started, new Stimulus.BeginBranch("delay"));
        var reminded = Step(begun, new Stimulus.TimerDue(WaitOf(begun, "delay")), days: 2);
        var ended = Step(reminded, new Stimulus.TaskCompleted(WaitOf(reminded, "work")));

        Assert.Equal(["delay", "work"], begun.State.Waits.Select(wait => wait.ActivityId).Order());
        Assert.Equal(["delay", "work"], reminded.State.Waits.Select(wait => wait.ActivityId).Order());
        Assert.Equal(WorkflowSubStatus.Finished, ended.State.SubStatus);
    }

    [Fact]
    public void BeginBranch_ThatRunsAlready_IsAlreadyDone()
    {
        var begun = Step(Start(), new Stimulus.BeginBranch("delay"));

        var again = Step(begun, new Stimulus.BeginBranch("delay"));

        Assert.Equal((AnswerKind.AlreadyDone, begun.State.ToJson()), (again.Answer.Kind, again.State.ToJson()));
    }

    [Fact]
    public void BeginBranch_AnywhereOnItsLoop_IsAlreadyDone()
    {
        var begun = Step(Start(), new Stimulus.BeginBranch("delay"));

        var again = Step(begun, new Stimulus.BeginBranch("remind"));

        Assert.Equal(AnswerKind.AlreadyDone, again.Answer.Kind);
    }

    [Theory]
    [InlineData("nobody", AnswerKind.Refused)]
    [InlineData("root", AnswerKind.Refused)]
    [InlineData("inner", AnswerKind.NotWaiting)]
    public void BeginBranch_WhereNoFlowRuns_IsRefused(string activityId, AnswerKind expected)
    {
        var answer = Step(Start(), new Stimulus.BeginBranch(activityId)).Answer;

        Assert.Equal(expected, answer.Kind);
    }

    [Fact]
    public void BeginBranch_AfterTheEnd_IsNotWaiting()
    {
        var started = Start();
        var ended = Step(started, new Stimulus.TaskCompleted(WaitOf(started, "work")));

        var answer = Step(ended, new Stimulus.BeginBranch("delay")).Answer;

        Assert.Equal(AnswerKind.NotWaiting, answer.Kind);
    }

    private static WorkflowDefinition Definition { get; } = Flow.New().Fork("fork", "handle", "watch").Task("work").Variable("Key")
        .Add("isKey", "FlowDecision", ("condition", Flow.Script("getVariable('Key') === true")))
        .Delay("delay", "1.00:00:00").Write("remind").Join("over", "WaitAny").Write("end")
        .ForEach("loop", "ForEach", Flow.Script("[]"), Flow.Body().Write("inner"))
        .Path("start > loop > fork", "fork.handle > work > over > end", "fork.watch > isKey", "isKey.True > delay > remind > delay").Build();

    private static Advance Start() => Interpreter.Advance(Definition, null, new Stimulus.Start(), Walk.Now);

    private static Advance Step(Advance before, Stimulus stimulus, int days = 0) =>
        Interpreter.Advance(Definition, WorkflowState.FromJson(before.State.ToJson()), stimulus, Walk.Now.AddDays(days));

    private static string WaitOf(Advance advance, string activityId) => advance.State.Waits.Single(wait => wait.ActivityId == activityId).WaitId;
}
