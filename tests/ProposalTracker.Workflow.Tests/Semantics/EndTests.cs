using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Semantics;

public class EndTests
{
    [Theory]
    [InlineData("End")]
    [InlineData("Finish")]
    public void End_InsideABranch_CancelsEverythingElse(string type)
    {
        var flow = Flow.New().Fork("fork", "A", "B").Task("a", "b").Add("end", type).Path("start > fork.A > a > end", "fork.B > b");
        var walk = Walk.Of(flow).Do("a");

        Assert.Equal("Finished", walk.Place);
        Assert.Contains(walk.Simulation.Effects, effect => effect is Effect.TaskWithdrawn { ActivityId: "b" });
    }

    [Fact]
    public void End_InABody_EndsItsItemOnly()
    {
        var body = Flow.Body().Task("x").Add("end", "End").Path("x > end");
        var flow = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("[1, 2]"), body).Write("after").Path("start > loop > after");

        var walk = Walk.Of(flow).Do("x");
        var between = walk.Place;

        Assert.Equal(("x", "Finished"), (between, walk.Do("x").Place));
    }

    [Fact]
    public void Finish_InABody_EndsTheInstance()
    {
        var body = Flow.Body().Task("x").Add("finish", "Finish").Path("x > finish");
        var flow = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("[1, 2]"), body).Write("after").Path("start > loop > after");

        var walk = Walk.Of(flow).Do("x");

        Assert.Equal(("Finished", ""), (walk.Place, walk.Written));
    }

    [Fact]
    public void Cancel_OfTheInstance_WithdrawsAll()
    {
        var flow = Flow.New().Task("a", "b").Delay("c", "1.00:00:00").Path("start > a", "start > b", "start > c");
        var walk = Walk.Of(flow).Do("!cancel");

        Assert.Equal("Cancelled", walk.Place);
        Assert.Equal(4, walk.Simulation.Effects.Count);
    }

    [Fact]
    public void Cancel_OfABranch_LetsTheJoinGoOnWithoutIt()
    {
        var definition = Flow.New().Fork("fork", "A", "B").Task("a", "b").Join("join", "WaitAll").Write("after")
            .Path("start > fork.A > a > join > after", "fork.B > b > join").Build();
        var state = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;
        var first = Interpreter.Advance(definition, state, new Stimulus.TaskCompleted("w1"), Walk.Now).State;

        var advance = Interpreter.Advance(definition, first, new Stimulus.Cancel("不再需要", "w2"), Walk.Now);

        Assert.Equal(WorkflowSubStatus.Finished, advance.State.SubStatus);
        Assert.Single(advance.Effects.OfType<Effect.LineWritten>());
    }
}
