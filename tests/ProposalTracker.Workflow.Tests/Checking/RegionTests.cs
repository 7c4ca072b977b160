using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Checking;

/// <summary>Parallel branches: jumps in, ends inside, forks that nothing joins, ways that never end.</summary>
public class RegionTests
{
    [Fact]
    public void Jump_FromBehindTheJoin_IsAnError()
    {
        var flow = Branches().Decide("again", "c", "yes").Path("join > c > again.True > a");

        Assert.Equal(["jump-into-region"], Codes(flow));
    }

    [Fact]
    public void Jump_FromBesideTheFork_IsAnError()
    {
        var flow = Flow.New().Task("q", "a", "b").Decide("way", "q", "yes").Fork("fork", "A", "B").Join("join", "WaitAll")
            .Path("start > q > way.True > fork.A > a > join", "fork.B > b > join", "way.False > a");

        Assert.Equal(["jump-into-region"], Codes(flow));
    }

    [Fact]
    public void LoopBackToTheFork_AndReworkInABranch_AreLawful()
    {
        var flow = Branches().Decide("again", "c", "yes").Decide("redo", "d", "yes").Path("join > c > again.True > fork", "again.False > d > redo.True > c");

        Assert.Empty(Codes(flow));
    }

    [Fact]
    public void BranchesOfMixedDepths_JoiningInPlace_AreLawful()
    {
        var flow = Flow.New().Fork("one", "A", "B").Fork("two", "X", "Y").Task("b", "x", "y").Join("first", "WaitAll").Join("second", "WaitAll")
            .Path("start > one.A > two.X > x > first > second", "one.B > b > first", "two.Y > y > second");

        Assert.Empty(Codes(flow));
    }

    [Theory]
    [InlineData("End")]
    [InlineData("Finish")]
    public void End_InABranch_IsWarned(string type)
    {
        var flow = Branches().Decide("stop", "a", "no").Add("end", type).Path("a > stop.True > end");

        Assert.Equal(["end-in-region"], Codes(flow));
    }

    [Fact]
    public void End_InABranchMarkedEndsCase_IsLawful()
    {
        var flow = Branches().Decide("stop", "a", "no")
            .Add("end", "End", ("customProperties", new System.Text.Json.Nodes.JsonObject { ["endsCase"] = true })).Path("a > stop.True > end");

        Assert.Empty(Codes(flow));
    }

    [Fact]
    public void End_BehindTheJoin_IsLawful()
    {
        var flow = Branches().Add("end", "End").Path("join > end");

        Assert.Empty(Codes(flow));
    }

    [Theory]
    [InlineData("Finish", 1)]
    [InlineData("End", 0)]
    public void End_InABodyRunForEachItem_IsWarnedWhenItEndsTheWhole(string type, int warnings)
    {
        var flow = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("[1]"), Flow.Body().Task("x").Add("end", type).Path("x > end")).Path("start > loop");

        Assert.Equal(warnings, Codes(flow).Count(code => code == "end-in-region"));
    }

    [Fact]
    public void Fork_ThatNothingJoins_IsWarned()
    {
        var flow = Flow.New().Fork("fork", "A", "B").Task("a", "b").Path("start > fork.A > a", "fork.B > b");

        Assert.Equal(["unjoined-fork"], Codes(flow));
    }

    [Fact]
    public void ReminderBesideATask_EndedByTheRace_IsLawful()
    {
        var flow = Flow.New().Fork("fork", "Work", "Remind").Task("work").Delay("wait", "7.00:00:00").Write("remind").Join("done", "WaitAny").Add("end", "End")
            .Path("start > fork.Work > work > done > end", "fork.Remind > wait > remind > wait");

        Assert.Empty(Codes(flow));
    }

    [Fact]
    public void LoopWithoutAWayOut_IsWarnedOnceWhereItIsEntered()
    {
        var flow = Flow.New().Task("a", "b", "c").Path("start > a > b > c > b");

        Assert.Equal(["no-end"], Codes(flow));
    }

    [Fact]
    public void LoopWithAnUnconnectedOutcome_HasAnEnd()
    {
        var flow = Flow.New().Task("a").Decide("again", "a", "yes").Path("start > a > again.True > a");

        Assert.Empty(Codes(flow));
    }

    [Fact]
    public void Flowchart_WithoutAStart_IsAnError()
    {
        var flow = Flow.Body().Task("a", "b").Path("a > b > a");

        Assert.Equal(["no-start"], Codes(flow));
    }

    private static Flow Branches() => Flow.New().Fork("fork", "A", "B").Task("a", "b", "c", "d").Join("join", "WaitAll")
        .Path("start > fork.A > a > join", "fork.B > b > join");

    /// <summary>Codes of all findings except those about tasks and unused activities, which these flows do not care for.</summary>
    private static List<string> Codes(Flow flow) =>
    [
        .. DefinitionChecker.Check(flow.Build(), TaskCatalogue.Open, forPublishing: false)
            .Select(finding => finding.Code).Where(code => code is not ("no-assignee" or "unreachable")),
    ];
}
