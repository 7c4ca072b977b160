using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Semantics;

public class LoopTests
{
    [Theory]
    [InlineData("'a text'")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("({ a: 1 })")]
    public void ParallelForEach_OverNoList_IsAnError(string script)
    {
        var flow = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script(script), Flow.Body().Task("x")).Path("start > loop");

        Assert.Equal("!loop:not-a-list", Walk.Of(flow).Place);
    }

    [Theory]
    [InlineData("ParallelForEach")]
    [InlineData("ForEach")]
    public void Loop_OverAnEmptyList_GoesOn(string type)
    {
        var flow = Flow.New().ForEach("loop", type, Flow.Script("[]"), Flow.Body().Task("x")).Write("after").Path("start > loop > after");

        Assert.Equal("Finished", Walk.Of(flow).Place);
    }

    [Fact]
    public void ParallelForEach_Nested_KeepsEachValueAndIndexItsOwn()
    {
        var inner = Flow.Body().Add("write", "WriteLine", ("text", Flow.Script("getVariable('CurrentValue') + getVariable('CurrentIndex')"))).Task("x").Path("x > write");
        var outer = Flow.Body().ForEach("inner", "ParallelForEach", Flow.Script("[getVariable('CurrentValue') + 'p', getVariable('CurrentValue') + 'q']"), inner)
            .Add("last", "WriteLine", ("text", Flow.Script("getVariable('CurrentValue') + getCurrentIndex()"))).Path("inner > last");
        var flow = Flow.New().ForEach("outer", "ParallelForEach", Flow.Script("['a', 'b']"), outer).Path("start > outer");

        var walk = Walk.Of(flow).Do("x", "x", "x", "x");

        Assert.Equal(("Finished", "ap0,aq1,a0,bp0,bq1,b1"), (walk.Place, walk.Written));
    }

    [Fact]
    public void ForEach_OverAList_RunsOneAfterTheOther()
    {
        var flow = Flow.New().ForEach("loop", "ForEach", Flow.Script("['a', 'b']"), Body()).Write("after").Path("start > loop > after");

        var walk = Walk.Of(flow);
        var first = walk.Place;

        Assert.Equal(("x", "Finished", "a,b,after"), (first, walk.Do("x", "x").Place, walk.Written));
    }

    [Fact]
    public void TaskInALoop_Requested_CarriesItsItem()
    {
        var definition = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("[7, 8]"), Flow.Body().Task("x")).Path("start > loop").Build();

        var advance = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now);

        Assert.Equal(["7", "8"], advance.Effects.OfType<Effect.TaskRequested>().Select(task => task.Item?.ToJsonString()));
    }

    [Fact]
    public void Item_Added_RunsBesideTheOthers()
    {
        var walk = Walk.Of(Parallel()).Do("!add=loop=c");
        var between = walk.Place;

        Assert.Equal(("x,x,x", "Finished", "a,b,c,after"), (between, walk.Do("x", "x", "x").Place, walk.Written));
    }

    [Fact]
    public void Item_AddedTwice_IsAlreadyThere()
    {
        var walk = Walk.Of(Parallel()).Do("!add=loop=c", "!add=loop=c");

        Assert.Equal(("refused", "x,x,x"), (walk.Last.By, walk.Place));
    }

    [Fact]
    public void Item_RemovedAsTheLast_EndsTheLoop()
    {
        var walk = Walk.Of(Parallel()).Do("x", "!remove=loop=b");

        Assert.Equal(("Finished", "a,after"), (walk.Place, walk.Written));
    }

    [Fact]
    public void Item_RemovedAndAddedAgain_RunsAnew()
    {
        var walk = Walk.Of(Parallel()).Do("!remove=loop=a", "!add=loop=a");

        Assert.Equal("x,x", walk.Place);
    }

    [Fact]
    public void Item_RemovedWhenDone_IsAnsweredSo()
    {
        var walk = Walk.Of(Parallel()).Do("x", "!remove=loop=a");

        Assert.Equal(("refused", "“a”已经办完。"), (walk.Last.By, walk.Last.Reason));
    }

    [Fact]
    public void Item_AddedAfterTheLoop_IsRefused()
    {
        var flow = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("['a']"), Body()).Task("t").Path("start > loop > t");

        var walk = Walk.Of(flow).Do("x", "!add=loop=b");

        Assert.Equal(("refused", "t"), (walk.Last.By, walk.Place));
    }

    [Fact]
    public void Item_AddedToAForEach_ComesLast()
    {
        var flow = Flow.New().ForEach("loop", "ForEach", Flow.Script("['a', 'b']"), Body()).Path("start > loop");

        var walk = Walk.Of(flow).Do("!add=loop=c", "!remove=loop=b", "x", "x");

        Assert.Equal(("Finished", "a,c"), (walk.Place, walk.Written));
    }

    [Fact]
    public void Item_RemovedInsideAFork_LetsTheJoinFire()
    {
        var flow = Flow.New().Fork("fork", "A", "B").Task("t").ForEach("loop", "ParallelForEach", Flow.Script("['a']"), Body()).Join("join", "WaitAll").Write("after")
            .Path("start > fork.A > t > join > after", "fork.B > loop > join");

        var walk = Walk.Of(flow).Do("t", "!remove=loop=a");

        Assert.Equal(("Finished", "after"), (walk.Place, walk.Written));
    }

    private static Flow Body() => Flow.Body().Task("x").Add("write", "WriteLine", ("text", Flow.Script("getVariable('CurrentValue')"))).Path("x > write");

    private static Flow Parallel() =>
        Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("['a', 'b']"), Body()).Write("after").Path("start > loop > after");
}
