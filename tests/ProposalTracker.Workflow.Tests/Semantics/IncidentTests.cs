using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Semantics;

/// <summary>A fault in one branch is an incident there; the rest goes on and the case can finish.</summary>
public class IncidentTests
{
    [Fact]
    public void Fault_InOneBranch_LeavesTheOtherAlone()
    {
        var walk = Walk.Of(Faulty()).Do("b");

        Assert.Equal((WorkflowStatus.Running, WorkflowSubStatus.Suspended, "!bad:E1"), (walk.State.Status, walk.State.SubStatus, walk.Place));
    }

    [Fact]
    public void Fault_Skipped_LetsTheJoinFire()
    {
        var walk = Walk.Of(Faulty()).Do("b", "!skip=bad");

        Assert.Equal(("Finished", "after"), (walk.Place, walk.Written));
    }

    [Fact]
    public void Fault_Retried_FailsAgainAsANewIncident()
    {
        var walk = Walk.Of(Faulty());
        var first = walk.State.Incidents[0].IncidentId;

        walk.Do("!retry=bad");

        Assert.NotEqual(first, Assert.Single(walk.State.Incidents).IncidentId);
    }

    [Fact]
    public void FailedCondition_RetriedAfterTheCauseIsGone_GoesOn()
    {
        var flow = Flow.New().Variable("list").Task("fix")
            .Add("check", "FlowDecision", ("condition", Flow.Script("getVariable('list').length > 0"))).Write("after")
            .Add("set", "SetVariable", ("variable", "list"), ("value", Flow.Script("[1]")))
            .Path("start > check.True > after", "start > fix > set");
        var walk = Walk.Of(flow);
        var first = walk.Place;

        walk.Do("fix", "!retry=check");

        Assert.Equal(("fix,!check:expression-failed", "Finished", "after"), (first, walk.Place, walk.Written));
    }

    [Fact]
    public void Incident_Replaced_GoesOnWithTheGivenResult()
    {
        var flow = Flow.New().Variable("v_work").Add("work", "RunTask", ("taskName", Flow.Script("null")), ("result", new System.Text.Json.Nodes.JsonObject { ["memoryReference"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "v_work" } }))
            .Decide("ok", "work", "yes").Write("yes", "no").Path("start > work > ok.True > yes", "ok.False > no");
        var definition = flow.Build();
        var started = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now);

        var advance = Interpreter.Advance(definition, started.State, new Stimulus.Replace(started.State.Incidents[0].IncidentId, "yes"), Walk.Now);

        Assert.Equal(WorkflowSubStatus.Finished, advance.State.SubStatus);
        Assert.Equal("yes", Assert.Single(advance.Effects.OfType<Effect.LineWritten>()).Text);
    }

    [Fact]
    public void Incident_HandledTwice_IsAnsweredAlreadyDone()
    {
        var definition = Faulty().Build();
        var started = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;
        var skipped = Interpreter.Advance(definition, started, new Stimulus.Skip("i1"), Walk.Now).State;

        var again = Interpreter.Advance(definition, skipped, new Stimulus.Skip("i1"), Walk.Now);

        Assert.Equal(AnswerKind.AlreadyDone, again.Answer.Kind);
        Assert.Same(skipped, again.State);
    }

    [Fact]
    public void Fault_WithFaultStrategy_EndsTheInstance()
    {
        var flow = Faulty();
        flow.Options["incidentStrategyType"] = "Elsa.Workflows.IncidentStrategies.FaultStrategy, Elsa.Workflows.Core";

        var walk = Walk.Of(flow);

        Assert.Equal((WorkflowStatus.Finished, WorkflowSubStatus.Faulted), (walk.State.Status, walk.State.SubStatus));
    }

    [Fact]
    public void Instance_GivenUp_IsFaultedAndWithdrawsItsTasks()
    {
        var definition = Faulty().Build();
        var started = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;

        var advance = Interpreter.Advance(definition, started, new Stimulus.GiveUp("无法继续"), Walk.Now);

        Assert.Equal(WorkflowSubStatus.Faulted, advance.State.SubStatus);
        Assert.Contains(advance.Effects, effect => effect is Effect.TaskWithdrawn { ActivityId: "b" });
        Assert.Contains(advance.Effects, effect => effect is Effect.IncidentCleared { ActivityId: "bad" });
    }

    [Fact]
    public void LoopWithoutWait_Run_IsAnIncidentWithThePath()
    {
        var flow = Flow.New().Write("a", "b").Path("start > a > b > a");

        var walk = Walk.Of(flow);

        var incident = Assert.Single(walk.State.Incidents);
        Assert.Equal("step-limit", incident.Code);
        Assert.Contains("a → b → a", incident.Message, StringComparison.Ordinal);
    }

    private static Flow Faulty() =>
        Flow.New().Fork("fork", "A", "B").Add("bad", "Fault", ("code", Flow.Literal("E1")), ("message", Flow.Literal("坏了"))).Task("b").Join("join", "WaitAll").Write("after")
            .Path("start > fork.A > bad > join > after", "fork.B > b > join");
}
