using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Migrating;

public class MigrationTests
{
    private static readonly Dictionary<string, string> NoMap = [];

    [Fact]
    public void Instance_WhoseActivitiesAllRemain_MovesCleanlyAndGoesOnThere()
    {
        var before = Branches("a").Build();
        var after = Branches("a").Task("check").Path("after > check").Build();
        var state = Started(before);

        var report = MigrationPlan.DryRun(before, after, state, NoMap);
        var moved = Interpreter.Advance(before, state, new Stimulus.Migrate(after, NoMap), Walk.Now);

        Assert.Equal(MigrationVerdict.MovesCleanly, report.Verdict);
        Assert.Equal((after.ContentHash, "a,b", 0), (moved.State.ContentHash, Places(moved.State), moved.Effects.Count));
        Assert.Equal("check", Places(Answer(after, Answer(after, moved.State, "a"), "b")));
    }

    [Fact]
    public void Instance_WaitingWhereNothingIsAnyMore_NeedsADecision()
    {
        var before = Branches("a").Build();
        var after = Branches("z").Build();
        var state = Started(before);

        var report = MigrationPlan.DryRun(before, after, state, NoMap);
        var refused = Interpreter.Advance(before, state, new Stimulus.Migrate(after, NoMap), Walk.Now);

        Assert.Equal(("a", MigrationVerdict.NeedsDecision), report.Items.Where(item => item.Verdict is not MigrationVerdict.MovesCleanly).Select(item => (item.OldActivityId, item.Verdict)).Single());
        Assert.Equal((AnswerKind.Refused, state), (refused.Answer.Kind, refused.State));
    }

    [Fact]
    public void Instance_WithTheDecision_Moves()
    {
        var before = Branches("a").Build();
        var after = Branches("z").Build();

        var moved = Interpreter.Advance(before, Started(before), new Stimulus.Migrate(after, new Dictionary<string, string> { ["a"] = "z" }), Walk.Now);

        Assert.Equal("b,z", Places(moved.State));
    }

    [Fact]
    public void Result_OfAnActivityWithANewId_IsFoundUnderTheNewOne()
    {
        var before = Results("a").Build();
        var after = Results("z").Build();
        var state = Interpreter.Advance(before, Started(before), new Stimulus.TaskCompleted("w1", "yes"), Walk.Now).State;

        var moved = Interpreter.Advance(before, state, new Stimulus.Migrate(after, new Dictionary<string, string> { ["a"] = "z" }), Walk.Now);
        var last = Interpreter.Advance(after, moved.State, new Stimulus.TaskCompleted("w2"), Walk.Now);

        Assert.Equal("yes", last.Effects.OfType<Effect.LineWritten>().Single().Text);
    }

    private static Flow Results(string id) => Flow.New().Task(id, "b")
        .Add("w", "WriteLine", ("text", Flow.Script($"getOutputFrom('{id}', 'Result')"))).Path($"start > {id} > b > w");

    [Fact]
    public void Wait_WhoseWorkIsAnother_IsAskedAgain()
    {
        var before = Flow.New().Add("a", "RunTask", ("taskName", Flow.Literal("Work"))).Path("start > a").Build();
        var after = Flow.New().Add("a", "RunTask", ("taskName", Flow.Literal("OtherWork"))).Path("start > a").Build();

        var moved = Interpreter.Advance(before, Started(before), new Stimulus.Migrate(after, NoMap), Walk.Now);

        Assert.Contains(moved.Effects, effect => effect is Effect.TaskWithdrawn { WaitId: "w1" });
        Assert.Contains(moved.Effects, effect => effect is Effect.TaskRequested { WaitId: "w2", TaskName: "OtherWork" });
    }

    [Fact]
    public void RunningLoop_ThatIsNoLoopAnyMore_Cannot()
    {
        var before = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("[1, 2]"), Flow.Body().Task("x")).Path("start > loop").Build();
        var after = Flow.New().ForEach("loop", "ForEach", Flow.Script("[1, 2]"), Flow.Body().Task("x")).Path("start > loop").Build();

        var report = MigrationPlan.DryRun(before, after, Started(before), NoMap);

        Assert.Equal(MigrationVerdict.Cannot, report.Verdict);
    }

    [Fact]
    public void ItemsOfALoop_MoveWithTheirValues()
    {
        var before = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("['p', 'q']"), Flow.Body().Task("x")).Path("start > loop").Build();
        var body = Flow.Body().Task("x").Add("write", "WriteLine", ("text", Flow.Script("getVariable('CurrentValue')"))).Path("x > write");
        var after = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("['p', 'q']"), body).Path("start > loop").Build();

        var moved = Interpreter.Advance(before, Started(before), new Stimulus.Migrate(after, NoMap), Walk.Now).State;
        var last = Interpreter.Advance(after, moved, new Stimulus.TaskCompleted("w2"), Walk.Now);

        Assert.Equal("q", Assert.Single(last.Effects.OfType<Effect.LineWritten>()).Text);
    }

    [Fact]
    public void PendingJoin_AfterTheMove_FiresWhenTheOtherBranchComes()
    {
        var before = Branches("a").Build();
        var after = Branches("a").Write("more").Path("after > more").Build();
        var state = Answer(before, Started(before), "a");

        var moved = Interpreter.Advance(before, state, new Stimulus.Migrate(after, NoMap), Walk.Now).State;

        Assert.Equal(WorkflowSubStatus.Finished, Answer(after, moved, "b").SubStatus);
    }

    [Fact]
    public void FinishedInstance_Cannot()
    {
        var before = Flow.New().Write("w").Path("start > w").Build();

        var report = MigrationPlan.DryRun(before, Branches("a").Build(), Started(before), NoMap);

        Assert.Equal(MigrationVerdict.Cannot, report.Verdict);
    }

    private static Flow Branches(string first) =>
        Flow.New().Fork("fork", "A", "B").Task(first, "b").Join("join", "WaitAll").Write("after")
            .Path($"start > fork.A > {first} > join > after", "fork.B > b > join");

    private static WorkflowState Started(WorkflowDefinition definition) => Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;

    private static WorkflowState Answer(WorkflowDefinition definition, WorkflowState state, string activity) =>
        Interpreter.Advance(definition, state, new Stimulus.TaskCompleted(state.Waits.Single(wait => wait.ActivityId == activity).WaitId), Walk.Now).State;

    private static string Places(WorkflowState state) => string.Join(',', state.Waits.Select(wait => wait.ActivityId).Order(StringComparer.Ordinal));
}
