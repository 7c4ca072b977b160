using System.Diagnostics;
using System.Text;
using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Hostile;

/// <summary>Whatever a file brings: refused or stopped in seconds, with a named reason, never a crash.</summary>
public class HostileDefinitionTests
{
    private const int StackOfAServerThread = 1536 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> EndlessScripts { get; } =
    [
        "while(true){}", "for(;;){}", "(function f(){ return f() })()", "let f=()=>{try{f()}catch(e){f()}};f()",
        "let a=[];while(true)a.push(a)", "let s='a';while(true)s+=s", "/(a+)+$/.test('a'.repeat(40)+'b')",
        "new Array(1e9).fill(0)", "'a'.repeat(1e9)", "'a'.repeat(5e8)", "'a'.padStart(1e9)", "Array(9000).fill('x'.repeat(1e6)).join('')",
        "'a'.repeat(1e5).replaceAll('a','x'.repeat(1e4))", "'a'.repeat(1e6).replace(/a/g, '$`')", "JSON.stringify(Array(9000).fill('x'.repeat(1e6)))",
        "let o={};for(let i=0;;i++)o['k'+i]=i", "let m=new Map();for(let i=0;;i++)m.set(i,i)",
        "'a'.repeat({valueOf(){return 5e8}})", "let a=[];a.push(a,a);a.flat(64)", "let a=[1];a.push(a);a.flat(Infinity)", "let a=[1];a.push(a);a.flat('Infinity')",
        "let C=Object;for(let i=0;i<4000;i++)C=class extends C{};new C()", "let o={};for(let i=0;i<6000;i++){let q=o;o={valueOf:()=>+q}};+o",
        "let p=[1].values();for(let i=0;i<8000;i++)p=p.map(x=>x);p.next().value", "let p=()=>1;for(let i=0;i<8000;i++)p=Array.from.bind(null,[1],p);p()",
        "let p=()=>1;for(let i=0;i<8000;i++)p=Object.groupBy.bind(null,[1],p);p()", "let p=()=>1;for(let i=0;i<4000;i++)p=[1].values().forEach.bind([1].values(),p);p()",
        "let x=[];for(let i=0;i<9000;i++)x=[x];x", "Array(9000).fill('x'.repeat(1e5))",
    ];

    public static TheoryData<string> EndlessTemplates { get; } =
    [
        "{% for i in (1..100000000) %}x{% endfor %}",
        "{% for i in (1..9000) %}{% for j in (1..9000) %}x{% endfor %}{% endfor %}",
        "{% assign s = 'aaaaaaaaaa' %}{% for i in (1..90) %}{% assign s = s | append: s %}{% endfor %}{{ s }}",
        "{% assign s = 'aaaaaaaaaa' %}{% for i in (1..90) %}{% assign s = s | replace: 'a', 'aa' %}{% endfor %}{{ s }}",
        "{% for i in (1..9000) %}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{% endfor %}",
    ];

    [Theory]
    [MemberData(nameof(EndlessScripts))]
    public void Script_WithoutEndOrMeasure_IsStoppedAsAnIncident(string script)
    {
        var incident = IncidentOf("JavaScript", script);

        Assert.True(incident.Code is "expression-limit" or "expression-failed", incident.ToString());
    }

    [Theory]
    [MemberData(nameof(EndlessTemplates))]
    public void Template_WithoutEndOrMeasure_IsStoppedAsAnIncident(string template)
    {
        var incident = IncidentOf("Liquid", template);

        Assert.Equal("expression-limit", incident.Code);
    }

    [Fact]
    public void MemberThatStandsTwice_InTextsOfJson_CountsAsItStandsLast()
    {
        const string Twice = """{"a":1,"a":2}""";
        var flow = Flow.New().Variable("V", Twice, "ObjectDictionary")
            .Add("t", "RunTask", ("taskName", Flow.Literal("Work")), ("payload", Flow.Expression("Object", Twice)), ("result", new System.Text.Json.Nodes.JsonObject { ["memoryReference"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "R" } }))
            .Variable("R").Add("w", "WriteLine", ("text", Flow.Script("JSON.stringify([getVariable('V'), getVariable('R')])"))).Path("start > t > w");

        var walk = Walk.Of(flow);
        var task = walk.Simulation.Effects.OfType<Effect.TaskRequested>().Single();

        Assert.Equal(("""{"a":2}""", """[{"a":2},{"a":2}]"""), (task.Payload.ToJsonString(), walk.Do("t=" + Twice).Written));
    }

    [Fact]
    public void MemberThatStandsTwice_InJsonOfTheFile_CountsAsItStandsLast()
    {
        var json = Flow.New().Add("w", "WriteLine", ("text", Flow.Expression("Object", "HERE"))).Path("start > w").Json().Replace("\"HERE\"", """{"a":1,"a":2}""", StringComparison.Ordinal);

        var lines = Simulation.Run(DefinitionReader.Read(json, "flow.json").Definition!, [], Walk.Now);

        Assert.Equal("""{"a":2}""", Assert.Single(lines.First().Written));
    }

    [Theory]
    [InlineData("eval('1')")]
    [InlineData("[].constructor.constructor('return 1')()")]
    [InlineData("System.IO.File.Exists('x')")]
    [InlineData("importNamespace('System')")]
    [InlineData("new ArrayBuffer(2e9)")]
    [InlineData("new Uint8Array(2e9)")]
    [InlineData("require('fs')")]
    [InlineData("new Intl.DateTimeFormat().format()")]
    [InlineData("new ShadowRealm()")]
    [InlineData("BigInt(2)")]
    [InlineData("Temporal.Now.instant()")]
    public void Script_ReachingOutside_Fails(string script)
    {
        var incident = IncidentOf("JavaScript", script);

        Assert.Equal("expression-failed", incident.Code);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("!", "")]
    [InlineData("{", "}")]
    public void Script_NestedTooDeep_IsAFindingOfTheCheck(string open, string close)
    {
        var script = string.Concat(Enumerable.Repeat(open, 1000)) + "1" + string.Concat(Enumerable.Repeat(close, 1000));
        var definition = Flow.New().Add("w", "WriteLine", ("text", Flow.Script(script))).Path("start > w").Build();

        var findings = DefinitionChecker.Check(definition, TaskCatalogue.Open, false);

        Assert.Contains(findings, finding => finding.Code == "bad-expression");
    }

    [Fact]
    public void Template_NestedTooDeep_IsAFindingOfTheCheck()
    {
        var template = string.Concat(Enumerable.Repeat("{% if true %}", 500)) + string.Concat(Enumerable.Repeat("{% endif %}", 500));
        var definition = Flow.New().Add("w", "WriteLine", ("text", Flow.Expression("Liquid", template))).Path("start > w").Build();

        var findings = DefinitionChecker.Check(definition, TaskCatalogue.Open, false);

        Assert.Contains(findings, finding => finding.Code == "bad-expression");
    }

    [Fact]
    public void Definition_OfTenThousandActivities_IsRefused()
    {
        var text = new StringBuilder("""{"definitionId":"d","root":{"id":"r","type":"Elsa.Sequence","activities":[""");
        text.AppendJoin(',', Enumerable.Range(0, 10_000).Select(number => $$"""{"id":"a{{number}}","type":"Elsa.WriteLine"}""")).Append("]}}");

        var findings = InTime(() => DefinitionReader.Read(text.ToString(), "f.json").Findings);

        Assert.Equal("too-many-activities", Assert.Single(findings).Code);
    }

    [Fact]
    public void Definition_OfTheMostActivitiesAllConnected_IsCheckedOrRefusedInTime()
    {
        var flow = Flow.New().Join("race", "WaitAny");
        var ids = Enumerable.Range(0, 990).Select(number => "n" + number).ToArray();
        flow.Write(ids);
        foreach (var id in ids)
            flow.Path($"start > {id} > race");
        flow.Path(string.Join(" > ", ids));

        var findings = InTime(() => DefinitionChecker.Check(flow.Build(), TaskCatalogue.Open, false));

        Assert.All(findings, finding => Assert.Contains(finding.Code, new[] { "too-complex", "unjoined-fork" }));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(",\n")]
    public void Definition_OfMembersWithoutNumberThatStandTwice_IsReadInTime(string separator)
    {
        var members = string.Join(separator, Enumerable.Repeat("\"a\":1", 400_000));

        var findings = InTime(() => DefinitionReader.Read($$$"""{"definitionId":"d","x":{{{{members}}}},"root":{"id":"r","type":"Elsa.Sequence"}}""", "f.json").Findings);

        Assert.Contains(findings, finding => finding.Code == "duplicate-member");
    }

    [Fact]
    public void Value_NestedTooDeep_IsAFindingOfTheCheck()
    {
        var value = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));
        var definition = Flow.New().Add("w", "WriteLine", ("text", System.Text.Json.Nodes.JsonNode.Parse($$$"""{"expression":{"type":"Object","value":{{{value}}}}}""", documentOptions: new() { MaxDepth = 200 })))
            .Path("start > w").Build();

        var findings = DefinitionChecker.Check(definition, TaskCatalogue.Open, false);

        Assert.Contains(findings, finding => finding.Code == "bad-expression");
    }

    [Fact]
    public void State_OfTheDeepestValueThatAScriptMayGive_ComesBack()
    {
        var script = Flow.Script("let x = 1; for (let i = 0; i < 64; i++) x = [x]; setVariable('Deep', x)");
        var walk = Walk.Of(Flow.New().Variable("Deep").Add("w", "WriteLine", ("text", script)).Task("t").Path("start > w > t"));

        var state = WorkflowState.FromJson(walk.State.ToJson());

        Assert.Empty(state.Incidents);
        Assert.Equal(walk.State.ToJson(), state.ToJson());
    }

    [Fact]
    public void Definition_NestedInItself_IsRefused()
    {
        var text = """{"id":"leaf","type":"Elsa.WriteLine"}""";
        for (var depth = 0; depth < 60; depth++)
            text = $$"""{"id":"s{{depth}}","type":"Elsa.Sequence","activities":[{{text}}]}""";

        var findings = DefinitionReader.Read($$"""{"definitionId":"d","root":{{text}}}""", "f.json").Findings;

        Assert.Contains(findings, finding => finding.Code == "too-deep");
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"a\":", 100_000)]
    public void Json_NestedWithoutEnd_IsBadJson(string open, int count)
    {
        var findings = DefinitionReader.Read(string.Concat(Enumerable.Repeat(open, count)), "f.json").Findings;

        Assert.Equal("bad-json", Assert.Single(findings).Code);
    }

    [Fact]
    public void Fork_ThatLoopsIntoItself_IsStopped()
    {
        var flow = Flow.New().Fork("fork", "A", "B").Write("a", "b").Path("start > fork.A > a > fork", "fork.B > b > fork");

        var walk = InTime(() => Walk.Of(flow));

        Assert.Equal("step-limit", Assert.Single(walk.State.Incidents).Code);
    }

    [Fact]
    public void Loop_ThatAsksForMoreAndMoreTasks_IsStopped()
    {
        var flow = Flow.New().Fork("fork", "A", "B").Task("t").Write("again").Path("start > fork.A > t", "fork.B > again > fork");

        var walk = InTime(() => Walk.Of(flow));

        Assert.True(walk.State.Waits.Count <= AdvanceLimits.Default.MaxOpenWaits);
        Assert.NotEmpty(walk.State.Incidents);
    }

    [Fact]
    public void Loop_OverTooManyItems_IsAnIncident()
    {
        var flow = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("Array(5000).fill(1)"), Flow.Body().Task("x")).Path("start > loop");

        Assert.Equal("!loop:too-many-items", Walk.Of(flow).Place);
    }

    [Theory]
    [InlineData("RunTask")]
    [InlineData("WriteLine")]
    public void Loops_InLoopsInLoops_AreStopped(string leaf)
    {
        var items = Flow.Script("Array(1000).fill(0).map((_, i) => i)");
        var inner = Flow.Body().Add("leaf", leaf, ("taskName", "Work"));
        for (var depth = 3; depth > 0; depth--)
            inner = Flow.Body().ForEach("loop" + depth, "ParallelForEach", items.DeepClone(), inner);
        var flow = Flow.New().ForEach("outer", "ForEach", Flow.Script("[1]"), inner).Path("start > outer");

        var walk = InTime(() => Walk.Of(flow));

        Assert.Contains(walk.State.Incidents, incident => incident.Code is "too-many-items");
    }

    [Fact]
    public void Incident_OfAnEndlessMessage_KeepsItsBeginning()
    {
        var incident = IncidentOf("JavaScript", "throw new Error('长'.repeat(1e6))");

        Assert.InRange(incident.Message.Length, 100, 1_100);
    }

    [Fact]
    public void ManySlowScripts_InOneStep_ShareOneBudget()
    {
        var flow = Flow.New();
        var ids = Enumerable.Range(0, 400).Select(number => "s" + number).ToArray();
        foreach (var id in ids)
            flow.Add(id, "WriteLine", ("text", Flow.Script("let s=0;for(let i=0;i<9000;i++)s+=i;s"))).Path($"start > {id}");

        var walk = InTime(() => Walk.Of(flow));

        Assert.All(walk.State.Incidents, incident => Assert.Equal("expression-limit", incident.Code));
    }

    private static OpenIncident IncidentOf(string type, string text)
    {
        var flow = Flow.New().Add("w", "WriteLine", ("text", Flow.Expression(type, text))).Path("start > w");
        Walk? walk = null;
        var thread = new Thread(() => walk = Walk.Of(flow), StackOfAServerThread);
        thread.Start();
        Assert.True(thread.Join(Patience), "It did not end in time.");
        return Assert.Single(walk?.State.Incidents ?? []);
    }

    private static T InTime<T>(Func<T> action)
    {
        var watch = Stopwatch.StartNew();
        var result = action();
        Assert.True(watch.Elapsed < Patience, $"It took {watch.Elapsed}.");
        return result;
    }
}
