using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Semantics;

/// <summary>The rows of the table about joins: loops, dead paths, rework, races, implicit joins.</summary>
public class JoinTests
{
    public static TheoryData<string> WaitingModes { get; } = ["WaitAll", "WaitAllActive"];

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAllActive")]
    [InlineData("WaitAny")]
    public void LoopOverForkAndJoin_Repeated_IsCorrectEachTime(string mode)
    {
        var flow = Flow.New().Fork("fork", "A", "B").Task("a", "b", "check").Join("join", mode).Decide("ok", "check", "yes").Write("end")
            .Path("start > fork.A > a > join", "fork.B > b > join > check > ok.True > end", "ok.False > fork");
        var round = mode == "WaitAny" ? new[] { "a", "check=no" } : ["a", "b", "check=no"];

        var walk = Walk.Of(flow).Do(round).Do(round).Do([.. round[..^1], "check=yes"]);

        Assert.Equal(("Finished", "end"), (walk.Place, walk.Written));
    }

    [Theory]
    [MemberData(nameof(WaitingModes))]
    public void DeadPath_BeforeTheOtherBranch_LetsTheJoinFireWithTheOther(string mode)
    {
        var walk = Walk.Of(DeadPath(mode)).Do("a=no");
        var between = walk.Place;

        walk.Do("b");

        Assert.Equal(("b", "Finished", "after"), (between, walk.Place, walk.Written));
    }

    [Theory]
    [MemberData(nameof(WaitingModes))]
    public void DeadPath_AfterTheOtherBranch_LetsTheJoinFireAtOnce(string mode)
    {
        var walk = Walk.Of(DeadPath(mode)).Do("b", "a=no");

        Assert.Equal(("Finished", "after"), (walk.Place, walk.Written));
    }

    [Theory]
    [MemberData(nameof(WaitingModes))]
    public void DeadPath_OfAllBranches_EndsWithoutTheJoin(string mode)
    {
        var flow = Flow.New().Fork("fork", "A", "B").Task("a", "b").Decide("needA", "a", "yes").Decide("needB", "b", "yes").Join("join", mode).Write("after")
            .Path("start > fork.A > a > needA.True > join > after", "fork.B > b > needB.True > join");

        var walk = Walk.Of(flow).Do("a=no", "b=no");

        Assert.Equal(("Finished", ""), (walk.Place, walk.Written));
    }

    [Theory]
    [MemberData(nameof(WaitingModes))]
    public void ReworkInOneBranch_TheOtherFirst_HoldsTheJoinUntilItIsDone(string mode)
    {
        var walk = Walk.Of(Rework(mode)).Do("b", "a=redo", "a=redo");
        var between = (walk.Place, walk.Written);

        walk.Do("a=ok");

        Assert.Equal((("a", ""), "Finished", "after"), (between, walk.Place, walk.Written));
    }

    [Theory]
    [MemberData(nameof(WaitingModes))]
    public void ReworkInOneBranch_TheOtherLast_HoldsTheJoinForTheOther(string mode)
    {
        var walk = Walk.Of(Rework(mode)).Do("a=redo", "a=ok");
        var between = (walk.Place, walk.Written);

        walk.Do("b");

        Assert.Equal((("b", ""), "Finished", "after"), (between, walk.Place, walk.Written));
    }

    [Fact]
    public void Race_FirstBranch_WithdrawsTheOthersOfItsRegionOnly()
    {
        var flow = Flow.New().Fork("outer", "X", "Y").Task("x").Fork("fork", "A", "B").Task("a", "b", "c").Join("race", "WaitAny").Join("join", "WaitAll").Write("after")
            .Path("start > outer.X > x > join", "outer.Y > fork.A > a > race", "fork.B > b > race > c > join > after");

        var walk = Walk.Of(flow).Do("b");

        Assert.Equal("c,x", walk.Place);
        Assert.Equal(["Finished", "after"], [walk.Do("x", "c").Place, walk.Written]);
    }

    [Fact]
    public void Race_RepeatingReminderBesideATask_IsWithdrawnWithItsRegion()
    {
        var flow = Flow.New().Fork("fork", "Work", "Remind").Task("work").Delay("wait", "7.00:00:00").Write("remind").Join("done", "WaitAny").Write("after")
            .Path("start > fork.Work > work > done > after", "fork.Remind > wait > remind > wait");

        var walk = Walk.Of(flow).Do("wait", "wait", "work");

        Assert.Equal(("Finished", "remind,remind,after"), (walk.Place, walk.Written));
    }

    [Fact]
    public void Race_BranchWithWorkThatGoesOnElsewhere_IsNoLoser()
    {
        var flow = Flow.New().Fork("fork", "A", "B", "C").Task("a", "b", "archive").Join("race", "WaitAny").Write("after")
            .Path("start > fork.A > a > race > after", "fork.B > b > race", "fork.C > archive");

        var walk = Walk.Of(flow).Do("a");

        Assert.Equal(("archive", "after"), (walk.Place, walk.Written));
    }

    [Fact]
    public void Race_WithoutWaits_FiresOnce()
    {
        var flow = Flow.New().Fork("fork", "A", "B").Write("a", "b", "after").Join("race", "WaitAny")
            .Path("start > fork.A > a > race", "fork.B > b > race > after");

        var walk = Walk.Of(flow);

        Assert.Equal(("Finished", "a,b,after"), (walk.Place, walk.Written));
    }

    [Fact]
    public void ImplicitJoin_OfMixedDepths_RunsEachStepOnce()
    {
        var flow = Flow.New().Fork("fork", "A", "B", "C").Task("a", "b", "c", "d").Write("one", "two")
            .Path("start > fork.A > a > one > two", "fork.B > b > d > one", "fork.C > c > two");

        var walk = Walk.Of(flow).Do("a", "c", "b", "d");

        Assert.Equal(("Finished", "one,two"), (walk.Place, walk.Written));
    }

    [Fact]
    public void ConnectionFromAnUnreachableActivity_MakesNoJoin()
    {
        var flow = Flow.New().Task("loop", "work", "stray").Path("start > loop > work", "loop > loop", "stray > work");

        Assert.Equal("loop,work,work", Walk.Of(flow).Do("loop", "loop").Place);
    }

    [Fact]
    public void LoopThatStartsATaskEachRound_DoesNotHoldTheTask()
    {
        var flow = Flow.New().Task("round", "work").Decide("again", "work", "no").Path("start > round > work > again.True > work", "round > round");

        var walk = Walk.Of(flow).Do("round", "round");
        var afterTwo = walk.Place;

        Assert.Equal(("round,work,work", "round,work,work"), (afterTwo, walk.Do("work=yes", "round").Place));
    }

    [Fact]
    public void LoopThatAlsoLeadsToAJoin_LetsItPassOnceTheOtherBranchHasCome()
    {
        var flow = Flow.New().Task("round", "work").Write("both").Path("start > round > both", "round > round", "start > work > both");

        var walk = Walk.Of(flow).Do("round");
        var withoutWork = walk.Written;

        Assert.Equal(("", "both"), (withoutWork, walk.Do("work", "round").Written));
    }

    [Fact]
    public void LoopWithASecondEntry_DoesNotHoldItsFirst()
    {
        var flow = Flow.New().Task("a", "b", "other", "last").Path("start > a > b > last > a", "start > other > last");

        var walk = Walk.Of(flow);
        var atStart = walk.Place;

        Assert.Equal(("a,other", "last"), (atStart, walk.Do("other", "a", "b").Place));
    }

    [Fact]
    public void ExclusiveMerge_InsideABranch_PassesEachToken()
    {
        var flow = Flow.New().Fork("fork", "A", "B").Task("q", "x", "y", "b").Decide("way", "q", "x").Write("merge").Join("join", "WaitAll").Write("after")
            .Path("start > fork.A > q > way.True > x > merge > join > after", "way.False > y > merge", "fork.B > b > join");

        var walk = Walk.Of(flow).Do("q=x", "x");

        Assert.Equal(("b", "merge"), (walk.Place, walk.Written));
    }

    [Fact]
    public void InnerJoin_InsideAnOuterLoop_DoesNotWaitForTheOuterBranch()
    {
        var flow = Flow.New().Fork("outer", "X", "Y").Fork("inner", "A", "B").Task("x", "a", "b", "c", "again")
            .Join("innerJoin", "WaitAll").Join("outerJoin", "WaitAll").Decide("loop", "again", "yes")
            .Path("start > outer.X > x > outerJoin > again > loop.True > outer", "outer.Y > inner.A > a > innerJoin", "inner.B > b > innerJoin > c > outerJoin");

        var walk = Walk.Of(flow).Do("a", "b");

        Assert.Equal("c,x", walk.Place);
    }

    [Fact]
    public void MergesThatWaitForEachOther_WithNobodyElseComing_GoOn()
    {
        var flow = Flow.New().Fork("fork", "A", "B").Task("a", "b").Write("one", "two", "endOne", "endTwo")
            .Decide("toTwo", "a", "cross").Decide("toOne", "b", "cross")
            .Path("start > fork.A > a > one > toTwo.True > two", "fork.B > b > two > toOne.True > one", "toTwo.False > endOne", "toOne.False > endTwo");

        var walk = Walk.Of(flow).Do("a", "b");

        Assert.Equal(("Finished", "one,endOne,two,endTwo"), (walk.Place, walk.Written));
    }

    [Fact]
    public void SplitWithoutFork_BySeveralConnections_JoinsToo()
    {
        var flow = Flow.New().Task("a", "b").Write("after").Path("start > a > after", "start > b > after");

        var walk = Walk.Of(flow).Do("b");
        var between = walk.Written;

        Assert.Equal(("", "after"), (between, walk.Do("a").Written));
    }

    [Fact]
    public void JoinAndDirectWay_FromOneActivity_FireOnce()
    {
        var flow = Flow.New().Write("y", "after").Path("start > after", "start > y > after");

        var walk = Walk.Of(flow);

        Assert.Equal(("Finished", "y,after"), (walk.Place, walk.Written));
    }

    [Fact]
    public void Switch_MatchingSeveralCases_JoinsTheTakenOnes()
    {
        var flow = Flow.New()
            .Add("switch", "FlowSwitch", ("mode", Flow.Literal("MatchAny")), ("cases", System.Text.Json.Nodes.JsonNode.Parse(
                """[{"label":"A","condition":{"type":"JavaScript","value":"true"}},{"label":"B","condition":{"type":"JavaScript","value":"1 === 1"}},{"label":"C","condition":{"type":"Literal","value":"false"}}]""")))
            .Task("a", "b", "c").Join("join", "WaitAll").Write("after")
            .Path("start > switch.A > a > join > after", "switch.B > b > join", "switch.C > c > join");

        var walk = Walk.Of(flow);
        var first = walk.Place;

        Assert.Equal(("a,b", "Finished", "after"), (first, walk.Do("a", "b").Place, walk.Written));
    }

    private static Flow DeadPath(string mode) =>
        Flow.New().Fork("fork", "A", "B").Task("a", "b").Decide("needA", "a", "yes").Write("workA").Join("join", mode).Write("after")
            .Path("start > fork.A > a > needA.True > workA > join > after", "fork.B > b > join");

    private static Flow Rework(string mode) =>
        Flow.New().Fork("fork", "A", "B").Task("a", "b").Decide("again", "a", "redo").Join("join", mode).Write("after")
            .Path("start > fork.A > a > again.True > a", "again.False > join > after", "fork.B > b > join");
}
