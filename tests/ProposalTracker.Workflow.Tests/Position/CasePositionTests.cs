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

    [Fact]
    public void Position_AfterAWayBack_ShowsWhatIsToBeDoneAgainAsAhead()
    {
        var definition = Flow.New().Task("take", "draft", "review", "sign").Decide("signed", "sign", "yes").Write("end")
            .Path("start > take > draft > review > sign > signed.True > end", "signed.False > draft").Build();
        var state = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;

        foreach (var answer in new[] { ("w1", "yes"), ("w2", "yes"), ("w3", "yes"), ("w4", "no") })
            state = Interpreter.Advance(definition, state, new Stimulus.TaskCompleted(answer.Item1, answer.Item2), Walk.Now).State;
        var sentBack = CasePosition.Of(definition, state);
        state = Interpreter.Advance(definition, state, new Stimulus.TaskCompleted("w5", "yes"), Walk.Now).State;
        var drafted = CasePosition.Of(definition, state);

        Assert.Equal(
            "take Done, draft Current, review Ahead, sign Ahead, end Ahead",
            string.Join(", ", new[] { "take", "draft", "review", "sign", "end" }.Select(id => $"{id} {sentBack.Standings[id]}")));
        Assert.Equal((ActivityStanding.Done, ActivityStanding.Current, ActivityStanding.Ahead), (drafted.Standings["draft"], drafted.Standings["review"], drafted.Standings["sign"]));
    }

    [Fact]
    public void Position_WhenALaterItemEndsEarly_KeepsWhatTheOthersDid()
    {
        var body = Flow.Body().Task("x", "y").Path("x > y");
        var definition = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("[1]"), body).Task("after").Path("start > loop > after").Build();
        var state = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;

        state = Interpreter.Advance(definition, state, new Stimulus.TaskCompleted("w1", "yes"), Walk.Now).State;
        state = Interpreter.Advance(definition, state, new Stimulus.ItemAdded("loop", 2), Walk.Now).State;
        state = Interpreter.Advance(definition, state, new Stimulus.TaskCompleted("w2", "yes"), Walk.Now).State;
        state = Interpreter.Advance(definition, state, new Stimulus.ItemRemoved("loop", 2), Walk.Now).State;
        var position = CasePosition.Of(definition, state);

        Assert.Equal((ActivityStanding.Done, ActivityStanding.Done, ActivityStanding.Current), (position.Standings["x"], position.Standings["y"], position.Standings["after"]));
    }
}
