using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Position;

public class CasePositionTests
{
    [Fact]
    public void Position_InTheMiddle_TellsDoneCurrentAheadAndDead()
    {
        var definition = Flow.New().Task("a", "b").Decide("ok", "a", "yes").Write("yes", "no").Path("start > a > ok.True > b > yes", "ok.False > no").Build();
        var state = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;
        state = Interpreter.Advance(definition, state, new Stimulus.TaskCompleted("w1", "yes"), Walk.Now).State;

        var position = CasePosition.Of(definition, state);

        Assert.Equal(
            (ActivityStanding.Done, ActivityStanding.Current, ActivityStanding.Ahead, ActivityStanding.Dead),
            (position.Standings["a"], position.Standings["b"], position.Standings["yes"], position.Standings["no"]));
    }

    [Fact]
    public void Position_InsideABody_LooksIntoIt()
    {
        var body = Flow.Body().Task("x", "y").Path("x > y");
        var definition = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("[1, 2]"), body).Task("after").Path("start > loop > after").Build();
        var state = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;

        var position = CasePosition.Of(definition, state);

        Assert.Equal(
            (ActivityStanding.Current, ActivityStanding.Current, ActivityStanding.Ahead, ActivityStanding.Ahead, 2),
            (position.Standings["loop"], position.Standings["x"], position.Standings["y"], position.Standings["after"], position.Waits.Count));
    }

    [Fact]
    public void Position_WithAnIncident_ShowsIt()
    {
        var definition = Flow.New().Add("bad", "Fault").Path("start > bad").Build();

        var position = CasePosition.Of(definition, Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State);

        Assert.Equal(ActivityStanding.Failed, position.Standings["bad"]);
    }
}
