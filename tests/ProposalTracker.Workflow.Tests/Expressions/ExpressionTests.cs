using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Expressions;

public class ExpressionTests
{
    [Theory]
    [InlineData("getVariable('Text')", "文")]
    [InlineData("getText()", "文")]
    [InlineData("variables.Text", "文")]
    [InlineData("return getVariable('Text');", "文")]
    [InlineData("const x = getVariable('Number'); return x + 1", "6")]
    [InlineData("getVariable('Number') + 1", "6")]
    [InlineData("getVariable('Text') + getVariable('Number')", "文5")]
    [InlineData("getVariable('Object').a.b", "深")]
    [InlineData("getVariable('Object')['a']", "{\"b\":\"深\"}")]
    [InlineData("getVariable('List').length", "3")]
    [InlineData("getVariable('List').map(x => x * 2)", "[2,4,6]")]
    [InlineData("getVariable('None')", "")]
    [InlineData("getVariable('Nobody')", "")]
    [InlineData("getVariable('Text').missing === undefined", "True")]
    [InlineData("getVariable('Text').length === 1", "True")]
    [InlineData("(getVariable('Text').outcome || getVariable('Text')) === '文'", "True")]
    [InlineData("(getVariable('Object').outcome || getVariable('Text')) === '文'", "True")]
    [InlineData("getVariable('None') == null && !getVariable('None')", "True")]
    [InlineData("getVariable('Number') == '5'", "True")]
    [InlineData("getVariable('Number') === '5'", "False")]
    [InlineData("getVariable('Flag') !== true", "False")]
    [InlineData("getVariable('Text') != null ? 'some' : 'none'", "some")]
    [InlineData("getInput('X')", "入")]
    [InlineData("getX()", "入")]
    [InlineData("getCorrelationId()", "case-7")]
    [InlineData("getLastResult()", "done")]
    [InlineData("getOutputFrom('task', 'Result')", "done")]
    [InlineData("setVariable('Text', 'new'); getVariable('Text')", "new")]
    [InlineData("setText('new'); getText()", "new")]
    [InlineData("variables.Text = 'new'; variables.Text", "new")]
    [InlineData("new Date().toISOString()", "2026-01-01T00:00:00.000Z")]
    [InlineData("({ a: undefined, b: null, c: () => 1 })", "{\"a\":null,\"b\":null}")]
    [InlineData("new Date('no date')", "")]
    [InlineData("new Date(0)", "1970-01-01T00:00:00Z")]
    [InlineData("[1, [2, [3]]].flat(Infinity)", "[1,2,3]")]
    [InlineData("[1, [2, [3]]].flat()", "[1,2,[3]]")]
    [InlineData("'5'.padStart('3', '0')", "005")]
    [InlineData("Array.from({ length: 2 }, (_, i) => i)", "[0,1]")]
    public void JavaScript_Evaluated_GivesItsValue(string script, string expected)
    {
        Assert.Equal(expected, Evaluate("JavaScript", script));
    }

    [Theory]
    [InlineData("{{ Variables.Text }}-{{ Variables.Number }}", "文-5")]
    [InlineData("{{ Input.X }}", "入")]
    [InlineData("{{ Variables.Object.a.b }}", "深")]
    [InlineData("{% for x in Variables.List %}{{ x }};{% endfor %}", "1;2;3;")]
    [InlineData("{{ Variables.Text | append: '字' }}", "文字")]
    [InlineData("{% if Variables.Flag %}是{% else %}否{% endif %}", "是")]
    [InlineData("{{ CorrelationId }}", "case-7")]
    [InlineData("{{ 'now' | date: '%Y-%m-%d %H' }}", "2026-01-01 00")]
    [InlineData("{{ 'today' | date: 'yyyy-MM-dd' }}", "2026-01-01")]
    [InlineData("{{ '2026-02-03' | date: '%d.%m.%Y' }}", "03.02.2026")]
    [InlineData("{{ 'no date' | date: '%Y' }}", "no date")]
    [InlineData("{{ Variables.Object | json }}", "{\"a\":{\"b\":\"深\"}}")]
    [InlineData("[{{ Variables.Nobody }}{{ Variables.None }}{{ Input.Nothing }}]", "[]")]
    public void Liquid_Evaluated_GivesItsText(string template, string expected)
    {
        Assert.Equal(expected, Evaluate("Liquid", template));
    }

    [Theory]
    [InlineData("Variable", "{\"id\":\"Text\",\"name\":\"Text\"}", "文")]
    [InlineData("Variable", "\"Number\"", "5")]
    [InlineData("Input", "\"X\"", "入")]
    [InlineData("Object", "\"[1, 2]\"", "[1, 2]")]
    [InlineData("Object", "[1, 2]", "[1,2]")]
    [InlineData("Json", "{\"a\":1}", "{\"a\":1}")]
    [InlineData("Literal", "\"字\"", "字")]
    [InlineData("Literal", "7", "7")]
    public void Expression_OfEachType_GivesItsValue(string type, string value, string expected)
    {
        Assert.Equal(expected, Evaluate(type, JsonNode.Parse(value)));
    }

    [Theory]
    [InlineData("JavaScript", "nothing.at.all")]
    [InlineData("JavaScript", "getVariable('None').a")]
    [InlineData("JavaScript", "throw new Error('坏')")]
    [InlineData("Liquid", "{{ Variables.Text | divided_by: 0 }}")]
    public void Expression_ThatFails_IsAnIncident(string type, string text)
    {
        var flow = Flow.New().Variable("None").Variable("Text", "x", "String").Add("w", "WriteLine", ("text", Flow.Expression(type, text))).Path("start > w");

        Assert.Equal("!w:expression-failed", Walk.Of(flow).Place);
    }

    [Theory]
    [InlineData("JavaScript", "'true'", "yes")]
    [InlineData("JavaScript", "'False'", "no")]
    [InlineData("JavaScript", "1", "yes")]
    [InlineData("JavaScript", "'0'", "no")]
    [InlineData("JavaScript", "'1'", "no")]
    [InlineData("JavaScript", "-1", "yes")]
    [InlineData("JavaScript", "null", "no")]
    [InlineData("JavaScript", "'maybe'", "no")]
    [InlineData("JavaScript", "['x']", "no")]
    [InlineData("JavaScript", "({})", "no")]
    [InlineData("Liquid", "{{ 'true' }}", "yes")]
    [InlineData("Literal", "true", "yes")]
    public void Condition_OfAnyValue_CountsAsInElsa(string type, string value, string expected)
    {
        var flow = Flow.New().Add("if", "FlowDecision", ("condition", Flow.Expression(type, value))).Write("yes", "no").Path("start > if.True > yes", "if.False > no");

        Assert.Equal(expected, Walk.Of(flow).Written);
    }

    [Theory]
    [InlineData("true", "True")]
    [InlineData("1 / 3", "0.3333333333333333")]
    [InlineData("1e21", "1E+21")]
    [InlineData("[true, null, 'a']", "[true,null,\"a\"]")]
    [InlineData("undefined", "")]
    [InlineData("({ at: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)) })", "{\"at\":\"2026-01-02T03:04:05Z\"}")]
    [InlineData("({ at: new Date(1500) })", "{\"at\":\"1970-01-01T00:00:01.5Z\"}")]
    public void WriteLine_OfAValue_WritesWhatElsaWrites(string script, string expected)
    {
        Assert.Equal(expected, Evaluate("JavaScript", script));
    }

    [Theory]
    [InlineData("[{{ Variables.Object }}]", "[]")]
    [InlineData("{{ Variables.Nested }}", "123")]
    [InlineData("{{ Variables.List | join }}", "123")]
    [InlineData("{{ Variables.List | join: ',' }}", "1,2,3")]
    [InlineData("{{ Variables.Flag }}", "true")]
    public void Liquid_OfAValue_ShowsItAsElsaDoes(string template, string expected)
    {
        Assert.Equal(expected, Evaluate("Liquid", template));
    }

    [Fact]
    public void VariableOfAContainer_IsItsOwn()
    {
        var body = Flow.Body().Variable("Count", "0", "Int32")
            .Add("set", "SetVariable", ("variable", "Count"), ("value", Flow.Script("getVariable('Count') + 1")))
            .Add("write", "WriteLine", ("text", Flow.Script("getVariable('Count')"))).Path("set > write");
        var flow = Flow.New().ForEach("loop", "ForEach", Flow.Script("[1, 2]"), body).Path("start > loop");

        Assert.Equal("1,1", Walk.Of(flow).Written);
    }

    private static string Evaluate(string type, JsonNode? value)
    {
        var definition = Flow.New()
            .Variable("Text", "文", "String").Variable("Number", "5", "Int32").Variable("Object", "{\"a\":{\"b\":\"深\"}}", "ObjectDictionary")
            .Variable("List", "[1,2,3]", isArray: true).Variable("None").Variable("Flag", "true", "Boolean").Variable("Nested", "[[1,2],[3]]", isArray: true)
            .Task("task").Add("write", "WriteLine", ("text", Flow.Expression(type, value))).Path("start > task > write").Build();
        var started = Interpreter.Advance(definition, null, new Stimulus.Start(new JsonObject { ["X"] = "入" }, "case-7"), Walk.Now);

        var advance = Interpreter.Advance(definition, started.State, new Stimulus.TaskCompleted("w1", "done"), Walk.Now);

        Assert.Empty(advance.State.Incidents.Select(incident => incident.Message));
        return Assert.Single(advance.Effects.OfType<Effect.LineWritten>()).Text;
    }
}
