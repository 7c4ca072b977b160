using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Semantics;

/// <summary>One event name awaited by three co-handlers.</summary>
public class EventTests
{
    [Fact]
    public void Event_AddressedByWait_CompletesThatOneOnly()
    {
        var (definition, state) = Start(broadcast: false);

        var advance = Interpreter.Advance(definition, state, new Stimulus.EventReceived("opinion", WaitId: "w2"), Walk.Now);

        Assert.Equal(["w1", "w3"], advance.State.Waits.Select(wait => wait.WaitId));
    }

    [Fact]
    public void Event_ByNameForSeveral_IsRefused()
    {
        var (definition, state) = Start(broadcast: false);

        var advance = Interpreter.Advance(definition, state, new Stimulus.EventReceived("opinion"), Walk.Now);

        Assert.Equal((AnswerKind.Refused, 3), (advance.Answer.Kind, advance.State.Waits.Count));
    }

    [Fact]
    public void Event_ByNameDeclaredBroadcast_CompletesAll()
    {
        var (definition, state) = Start(broadcast: true);

        var advance = Interpreter.Advance(definition, state, new Stimulus.EventReceived("opinion"), Walk.Now);

        Assert.Equal(WorkflowSubStatus.Finished, advance.State.SubStatus);
    }

    [Fact]
    public void Event_ByNameForOne_CompletesIt()
    {
        var definition = Flow.New().Event("e", "opinion").Path("start > e").Build();
        var state = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;

        var advance = Interpreter.Advance(definition, state, new Stimulus.EventReceived("opinion"), Walk.Now);

        Assert.Equal(WorkflowSubStatus.Finished, advance.State.SubStatus);
    }

    [Fact]
    public void Event_OfAnotherCorrelation_FindsNobodyWaiting()
    {
        var definition = Flow.New().Event("e", "opinion").Path("start > e").Build();
        var state = Interpreter.Advance(definition, null, new Stimulus.Start(CorrelationId: "case-1"), Walk.Now).State;

        var advance = Interpreter.Advance(definition, state, new Stimulus.EventReceived("opinion", "case-2"), Walk.Now);

        Assert.Equal(AnswerKind.NotWaiting, advance.Answer.Kind);
    }

    [Fact]
    public void PublishEvent_InTheSameInstance_ReachesTheWaitAndTheHost()
    {
        var definition = Flow.New().Fork("fork", "A", "B").Event("e", "ready").Task("a")
            .Add("publish", "PublishEvent", ("eventName", Flow.Literal("ready")), ("payload", Flow.Script("({ x: 1 })")))
            .Path("start > fork.A > a > publish", "fork.B > e").Build();
        var state = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;

        var advance = Interpreter.Advance(definition, state, new Stimulus.TaskCompleted("w1"), Walk.Now);

        Assert.Equal(WorkflowSubStatus.Finished, advance.State.SubStatus);
        Assert.Equal("{\"x\":1}", Assert.Single(advance.Effects.OfType<Effect.EventPublished>()).Payload?.ToJsonString());
    }

    [Fact]
    public void PublishEvent_InTheSameInstance_IsDeliveredWhenThePublisherIsThrough()
    {
        var flow = Flow.New().Fork("fork", "A", "B").Event("e", "ready").Task("a").Add("publish", "PublishEvent", ("eventName", Flow.Literal("ready"))).Write("sent", "next", "got")
            .Path("start > fork.A > a > publish > sent > next", "fork.B > e > got");

        Assert.Equal("sent,next,got", Walk.Of(flow).Do("a").Written);
    }

    private static (WorkflowDefinition Definition, WorkflowState State) Start(bool broadcast)
    {
        var body = Flow.Body().Event("e", "opinion", broadcast);
        var definition = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("['a','b','c']"), body).Path("start > loop").Build();
        return (definition, Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State);
    }
}
