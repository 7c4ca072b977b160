using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Activities;

public class ActivityTests
{
    [Theory]
    [InlineData("true", "then,after")]
    [InlineData("false", "else,after")]
    public void If_Evaluated_RunsTheOneBranch(string condition, string written)
    {
        var flow = Flow.New().Write("after")
            .Add("if", "If", ("condition", Flow.Script(condition)), ("then", Line("then")), ("else", Line("else"))).Path("start > if > after");

        Assert.Equal(written, Walk.Of(flow).Written);
    }

    [Fact]
    public void If_WithoutTheBranch_GoesOn()
    {
        var flow = Flow.New().Write("after").Add("if", "If", ("condition", Flow.Script("false")), ("then", Line("then"))).Path("start > if > after");

        Assert.Equal("after", Walk.Of(flow).Written);
    }

    [Fact]
    public void Sequence_WithATask_WaitsInItsMiddle()
    {
        var steps = new JsonArray(Line("one"), Task("t"), Line("two"));
        var flow = Flow.New().Write("after").Add("seq", "Sequence", ("activities", steps)).Path("start > seq > after");

        var walk = Walk.Of(flow);
        var between = (walk.Place, walk.Written);

        Assert.Equal((("t", "one"), "one,two,after"), (between, walk.Do("t").Written));
    }

    [Fact]
    public void Sequence_WithAnEnd_EndsThere()
    {
        var steps = new JsonArray(Line("one"), new JsonObject { ["id"] = "end", ["type"] = "Elsa.End" }, Line("two"));
        var flow = Flow.New().Write("after").Add("seq", "Sequence", ("activities", steps)).Path("start > seq > after");

        Assert.Equal("one,after", Walk.Of(flow).Written);
    }

    [Fact]
    public void FlowNode_WithABody_RunsIt()
    {
        var flow = Flow.New().Write("after").Add("node", "FlowNode", ("body", Task("t"))).Path("start > node > after");

        var walk = Walk.Of(flow);

        Assert.Equal(("t", "after"), (walk.Place, walk.Do("t").Written));
    }

    [Fact]
    public void Flowchart_InAFlowchart_GoesOnWhenAllInsideIsDone()
    {
        var flow = Flow.New().Write("after").Path("start > inner > after");
        var chart = Flow.Body().Add("s", "Start").Task("a", "b").Path("s > a", "s > b").Chart("inner");
        flow.Add("inner", "Flowchart", ("activities", chart["activities"]?.DeepClone()), ("connections", chart["connections"]?.DeepClone()));

        var walk = Walk.Of(flow).Do("a");
        var between = walk.Written;

        Assert.Equal(("", "after"), (between, walk.Do("b").Written));
    }

    [Fact]
    public void NameAndCorrelation_Set_AreInTheState()
    {
        var flow = Flow.New().Add("name", "SetName", ("value", Flow.Literal("第2023047号"))).Add("correlate", "Correlate", ("correlationId", Flow.Script("'case-' + 7")))
            .Task("t").Path("start > name > correlate > t");

        var state = Walk.Of(flow).State;

        Assert.Equal(("第2023047号", "case-7"), (state.Name, state.CorrelationId));
    }

    [Fact]
    public void RunTask_Started_AsksTheHostWithItsPayload()
    {
        var definition = Flow.New()
            .Add("t", "RunTask", ("taskName", Flow.Literal("Sign")), ("payload", Flow.Expression("Object", """{"assignee":"Leader","term":"Reply"}""")), ("metadata", new JsonObject { ["displayText"] = "签发" }))
            .Path("start > t").Build();

        var task = Assert.Single(Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).Effects.OfType<Effect.TaskRequested>());

        Assert.Equal(("w1", "t", "Sign", "签发", "Leader"), (task.WaitId, task.ActivityId, task.TaskName, task.DisplayText, (string?)task.Payload["assignee"]));
        Assert.Null(task.Item);
    }

    [Fact]
    public void RunTask_WithAPayloadThatIsNoObject_IsAnIncident()
    {
        var flow = Flow.New().Add("t", "RunTask", ("taskName", Flow.Literal("Sign")), ("payload", Flow.Script("[1]"))).Path("start > t");

        Assert.Equal("!t:bad-value", Walk.Of(flow).Place);
    }

    [Fact]
    public void State_WithTenCoHandlers_StaysBelowFourKilobytes()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "workflows", "npc-proposal.json");
        var definition = DefinitionReader.Read(File.ReadAllText(path), path).Definition!;
        var items = string.Join(',', Enumerable.Range(100_001, 10));
        string[] drive =
        [
            """checkProposal={"outcome":"accepted","by":1204}""", """handOver={"outcome":"done"}""", $$"""distribute={"outcome":"distributed","coHandlers":[{{items}}]}""",
            """leadSignIn={"outcome":"accepted"}""", .. Enumerable.Repeat("""coSignIn={"outcome":"accepted"}""", 10),
        ];
        var simulation = new Simulation(definition, Walk.Now);

        var sizes = drive.Select(entry =>
        {
            simulation.Apply(entry);
            return System.Text.Encoding.UTF8.GetByteCount(simulation.State.ToJson());
        }).ToList();

        Assert.True(sizes.Max() < 4096, $"The largest state has {sizes.Max()} bytes.");
        Assert.Equal(10, simulation.State.Waits.Count);
    }

    private static JsonObject Line(string id) => new() { ["id"] = id, ["type"] = "Elsa.WriteLine", ["text"] = Flow.Literal(id) };

    private static JsonObject Task(string id) => new() { ["id"] = id, ["type"] = "Elsa.RunTask", ["taskName"] = Flow.Literal("Work") };
}
