using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Expressions;

/// <summary>What a variable makes of a value, as measured on Elsa 3.</summary>
public class VariableTypeTests
{
    private const string Show = "typeof getVariable('V') + ':' + JSON.stringify(getVariable('V'))";

    [Theory]
    [InlineData("String", "5", "string:\"5\"")]
    [InlineData("String", "true", "string:\"True\"")]
    [InlineData("String", "[1, 2]", "string:\"[1,2]\"")]
    [InlineData("System.String, System.Private.CoreLib", "1.5", "string:\"1.5\"")]
    [InlineData("Int32", "'5'", "number:5")]
    [InlineData("Int32", "5.7", "number:6")]
    [InlineData("Int32", "2.5", "number:2")]
    [InlineData("Int32", "'5.7'", "number:0")]
    [InlineData("Int32", "'x'", "number:0")]
    [InlineData("Int32", "true", "number:1")]
    [InlineData("Int32", "''", "object:null")]
    [InlineData("Int64", "12345678901", "number:12345678901")]
    [InlineData("Double", "'1.5'", "number:1.5")]
    [InlineData("Boolean", "'true'", "boolean:true")]
    [InlineData("Boolean", "'1'", "boolean:false")]
    [InlineData("Boolean", "1", "boolean:true")]
    [InlineData("Boolean", "''", "object:null")]
    [InlineData("Boolean", "null", "object:null")]
    [InlineData("Object", "'5'", "string:\"5\"")]
    [InlineData("ObjectDictionary", "'{\"a\":1}'", "object:{\"a\":1}")]
    [InlineData("DateTime", "'2026-01-02T03:04:05Z'", "string:\"2026-01-02T03:04:05Z\"")]
    public void SetVariable_OfAnotherType_ConvertsToTheDeclaredOne(string type, string script, string expected)
    {
        var flow = Flow.New().Variable("V", typeName: type)
            .Add("set", "SetVariable", ("variable", "V"), ("value", Flow.Script(script))).Add("w", "WriteLine", ("text", Flow.Script(Show))).Path("start > set > w");

        Assert.Equal(expected, Walk.Of(flow).Written);
    }

    [Fact]
    public void SetVariable_InAScript_ConvertsToo()
    {
        var flow = Flow.New().Variable("V", typeName: "Int32").Add("w", "WriteLine", ("text", Flow.Script("setV('7'); return " + Show))).Path("start > w");

        Assert.Equal("number:7", Walk.Of(flow).Written);
    }

    [Fact]
    public void SetVariable_WithANumberTooLarge_IsAnIncident()
    {
        var flow = Flow.New().Variable("V", typeName: "Int32").Add("set", "SetVariable", ("variable", "V"), ("value", Flow.Script("2147483648"))).Path("start > set");

        Assert.Equal("!set:bad-value", Walk.Of(flow).Place);
    }

    [Fact]
    public void SetVariable_WithAnObjectExpression_KeepsItsText()
    {
        var flow = Flow.New().Variable("V")
            .Add("set", "SetVariable", ("variable", "V"), ("value", Flow.Expression("Object", """{"a": 1}"""))).Add("w", "WriteLine", ("text", Flow.Script("getVariable('V')"))).Path("start > set > w");

        Assert.Equal("""{"a": 1}""", Walk.Of(flow).Written);
    }

    [Theory]
    [InlineData("Object", "{\"a\":1}", false, "string:\"{\\\"a\\\":1}\"")]
    [InlineData("Object", "5", false, "string:\"5\"")]
    [InlineData("Object", " ", false, "object:null")]
    [InlineData("String", "5", false, "string:\"5\"")]
    [InlineData("String", "", false, "object:null")]
    [InlineData("Int32", "5", false, "number:5")]
    [InlineData("Int32", "abc", false, "number:0")]
    [InlineData("Boolean", "True", false, "boolean:true")]
    [InlineData("ObjectDictionary", "{\"a\":1}", false, "object:{\"a\":1}")]
    [InlineData("String", "[\"a\",\"b\"]", true, "object:[\"a\",\"b\"]")]
    public void DefaultValue_OfEachType_IsConverted(string type, string value, bool isArray, string expected)
    {
        var flow = Flow.New().Variable("V", value, type, isArray).Add("w", "WriteLine", ("text", Flow.Script(Show))).Path("start > w");

        Assert.Equal(expected, Walk.Of(flow).Written);
    }

    [Fact]
    public void Result_OfATask_StaysAsItCame()
    {
        var flow = Flow.New().Variable("V", typeName: "String")
            .Add("t", "RunTask", ("taskName", Flow.Literal("Work")), ("result", new JsonObject { ["memoryReference"] = new JsonObject { ["id"] = "V" } }))
            .Add("w", "WriteLine", ("text", Flow.Script("getVariable('V').outcome"))).Path("start > t > w");

        Assert.Equal("ok", Walk.Of(flow).Do("""t={"outcome":"ok"}""").Written);
    }

    [Theory]
    [InlineData("ForEach")]
    [InlineData("ParallelForEach")]
    public void Loop_OverATextThatIsAJsonList_TakesItsItems(string loop)
    {
        var body = Flow.Body().Add("w", "WriteLine", ("text", Flow.Script("getVariable('CurrentValue')")));
        var flow = Flow.New().Variable("V", "[\"a\",\"b\"]").ForEach("loop", loop, Flow.Script("getVariable('V')"), body).Path("start > loop");

        Assert.Equal("a,b", Walk.Of(flow).Written);
    }
}
