namespace ProposalTracker.Workflow.Tests.Checking;

/// <summary>Each finding by its code, on the very line and column of its cause.</summary>
public class FindingTests
{
    private const string Start = """{"id":"start","type":"Elsa.Start"}""";

    [Theory]
    [InlineData("{", "1:2 bad-json")]
    [InlineData("", "1:1 bad-json")]
    [InlineData("[]", "1:1 bad-json")]
    [InlineData("{\n  \"root\": {,}\n}", "2:12 bad-json")]
    [InlineData("{\"definitionId\":\"d\"}", "1:1 no-root")]
    [InlineData("{\"definitionId\":\"d\",\n \"root\": 5}", "2:10 no-root")]
    [InlineData("{\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:1 no-definition-id")]
    [InlineData("{\"definitionId\":\"d\",\"version\":\"two\",\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:31 wrong-type")]
    [InlineData("{\"definitionId\":\"d\",\"root\":{\"id\":\"r\",\"type\":\"Elsa.RunTask\"}}", "1:28 bad-root [r]")]
    [InlineData("{\"definitionId\":\"d\",\"variables\":[{}],\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:34 bad-variable")]
    [InlineData("{\"definitionId\":\"d\",\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\",\"activities\":{}}}", "1:74 wrong-type [r]")]
    [InlineData("{\"definitionId\":7,\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:17 wrong-type")]
    [InlineData("{\"isLatest\":\"x\",\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:13 wrong-type")]
    [InlineData("{\"inputs\":{},\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:11 wrong-type")]
    [InlineData("{\"options\":[],\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:12 wrong-type")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\",\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:13 duplicate-member")]
    [InlineData("{\"root\":{\"id\":\"q\",\"type\":\"Elsa.Sequence\",\"id\":\"r\"}}", "1:42 duplicate-member [r]")]
    [InlineData("{\"variables\":[{\"name\":\"x\",\"isArray\":true,\"value\":\"{}\"}],\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:50 bad-variable")]
    [InlineData("{\"variables\":[{\"name\":\"x\",\"isArray\":true,\"value\":5}],\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:50 bad-variable")]
    [InlineData("{\"variables\":[{\"name\":\"x\",\"typeName\":\"Int32\",\"value\":\"two\"}],\"root\":{\"id\":\"r\",\"type\":\"Elsa.Sequence\"}}", "1:54 bad-variable")]
    [InlineData("{\"name\":\n \"\\ud800\"}", "2:2 bad-json")]
    [InlineData("{\"a\":1,\n  \"\\udc00\":1}", "2:3 bad-json")]
    [InlineData("\uFEFF{\r\n\t\"root\":{\"id\":\"r\",\"type\":\"Elsa.Nope\"}}", "2:26 unknown-type [r]")]
    public void Document_WithAFault_IsReportedAtItsPlace(string json, string expected)
    {
        var findings = DefinitionReader.Read(json, "f.json").Findings;

        Assert.Contains(expected, findings.Select(Tell));
    }

    [Theory]
    [InlineData("""{"id":"a","type":"Elsa.Nothing"}""", "4:18 unknown-type [a]")]
    [InlineData("""{"type":"Elsa.WriteLine"}""", "4:1 no-id")]
    [InlineData("""{"id":"start","type":"Elsa.WriteLine"}""", "4:7 duplicate-id [start]")]
    [InlineData("""{"id":"a","type":"Elsa.RunTask"}""", "4:1 missing-input [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"CSharp","value":"x"}}}""", "4:101 unknown-expression [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"a ="}}}""", "4:105 bad-expression [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Liquid","value":"{% if %}"}}}""", "4:101 bad-expression [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Object","value":"{"}}}""", "4:101 bad-expression [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Variable","value":"none"}}}""", "4:103 bad-expression [a]")]
    [InlineData("""{"id":"a","type":"Elsa.FlowDecision","condition":{"typeName":"Boolean","expression":{"type":"Literal","value":"maybe"}}}""", "4:111 bad-value [a]")]
    [InlineData("""{"id":"a","type":"Elsa.Delay","timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"soon"}}}""", "4:104 bad-value [a]")]
    [InlineData("""{"id":"a","type":"Elsa.StartAt","dateTime":{"typeName":"DateTimeOffset","expression":{"type":"Literal","value":"soon"}}}""", "4:112 bad-value [a]")]
    [InlineData("""{"id":"a","type":"Elsa.FlowJoin","mode":{"typeName":"X","expression":{"type":"Literal","value":"WaitSome"}}}""", "4:96 bad-value [a]")]
    [InlineData("""{"id":"a","type":"Elsa.FlowSwitch","mode":"All"}""", "4:43 bad-value [a]")]
    [InlineData("""{"id":"a","type":"Elsa.FlowSwitch","cases":[{"label":"x"}]}""", "4:45 bad-case [a]")]
    [InlineData("""{"id":"a","type":"Elsa.FlowSwitch","cases":[{"label":"x","condition":{"type":"JavaScript","value":"("}}]}""", "4:99 bad-expression [a]")]
    [InlineData("""{"id":"a","type":"Elsa.FlowFork","branches":{"typeName":"Object","expression":{"type":"Object","value":"5"}}}""", "4:104 bad-value [a]")]
    [InlineData("""{"id":"a","type":"Elsa.SetVariable","variable":{"id":"v"},"value":"1"}""", "4:1 unknown-variable [a]")]
    [InlineData("""{"id":"a","type":"Elsa.ParallelForEach","items":{"typeName":"Object","expression":{"type":"Literal","value":"x"}}}""", "4:109 bad-value [a]")]
    [InlineData("5", "4:1 wrong-type")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","metadata":7}""", "4:46 wrong-type [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":5,"value":"x"}}}""", "4:84 wrong-type [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Liquid","value":"{{ 'x' | nofilter }}"}}}""", "4:101 bad-expression [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"type":"JavaScript","value":"10n * 2n"}}""", "4:71 bad-expression [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"type":"Object","value":"\"\\ud800\""}}""", "4:67 bad-expression [a]")]
    [InlineData("""{"id":"a","type":"Elsa.StartAt","dateTime":{"type":"Literal","value":"12:00"}}""", "4:70 bad-value [a]")]
    [InlineData("""{"id":"a","type":"Elsa.RunTask","taskName":" "}""", "4:44 missing-input [a]")]
    [InlineData("""{"id":"a","type":"Elsa.ParallelForEach","body":{"id":"b","type":"Elsa.WriteLine"}}""", "4:1 missing-input [a]")]
    public void Activity_WithAFault_IsAnErrorAtItsPlace(string activity, string expected)
    {
        var findings = Check(activity, "[]").Where(finding => finding.Severity is FindingSeverity.Error);

        Assert.Contains(expected, findings.Select(Tell));
    }

    [Theory]
    [InlineData("""[{"source":{"activity":"nobody"},"target":{"activity":"a"}}]""", "6:12 dangling-connection [nobody]")]
    [InlineData("""[{"source":"start","target":"nobody"}]""", "6:29 dangling-connection [nobody]")]
    [InlineData("""[{"source":"start","target":"a","sourcePort":"Elsewhere"}]""", "6:2 unknown-port [start]")]
    [InlineData("""[{"source":"start","target":{"activity":"a","port":"Out"}}]""", "6:2 unknown-port [a]")]
    [InlineData("""[{"source":{"activity":"start","port":5},"target":"a"}]""", "6:39 wrong-type [start]")]
    [InlineData("""[{"source":"start","target":"a","targetPort":{}}]""", "6:46 wrong-type [a]")]
    [InlineData("""[{"source":"start"}]""", "6:2 bad-connection [root]")]
    [InlineData("""[7]""", "6:2 bad-connection [root]")]
    [InlineData("\"x\"", "6:1 wrong-type [root]")]
    public void Connection_WithAFault_IsAnErrorAtItsPlace(string connections, string expected)
    {
        var findings = Check("""{"id":"a","type":"Elsa.WriteLine"}""", connections).Where(finding => finding.Severity is FindingSeverity.Error);

        Assert.Contains(expected, findings.Select(Tell));
    }

    [Theory]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine"}""", "4:1 unreachable [a]")]
    [InlineData("""{"id":"a","type":"Elsa.RunTask","taskName":"Work"}""", "4:1 no-assignee [a]")]
    [InlineData("""{"id":"a","type":"Elsa.RunTask","taskName":"Dance","payload":{"assignee":"Lead"}}""", "4:1 unknown-task [a]")]
    [InlineData("""{"id":"a","type":"Elsa.RunTask","taskName":"Work","payload":{"assignee":"Nobody"}}""", "4:1 unknown-assignee [a]")]
    [InlineData("""{"id":"a","type":"Elsa.RunTask","taskName":"Work","payload":{"assignee":"Lead","term":"Never"}}""", "4:1 unknown-term [a]")]
    [InlineData("""{"id":"a","type":"Elsa.Event","eventName":"e","result":{"memoryReference":{"id":"gone"}}}""", "4:1 unknown-variable [a]")]
    [InlineData("""{"id":"a","type":"Elsa.ForEach","items":[1]}""", "4:1 no-body [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"type":"JavaScript","value":"getNobody()"}}""", "4:71 unknown-name [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"type":"JavaScript","value":"Iterator.from([1])"}}""", "4:71 unknown-name [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"type":"JavaScript","value":"getVariable('Nobody').outcome"}}""", "4:71 unknown-variable [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"type":"JavaScript","value":"'' + variables.Nobody"}}""", "4:71 unknown-variable [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"type":"JavaScript","value":"getInput('Nobody')"}}""", "4:71 unknown-input [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"type":"Liquid","value":"{{ Variables.Nobody }}"}}""", "4:67 unknown-variable [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"type":"Liquid","value":"{{ Input.Nobody }}"}}""", "4:67 unknown-input [a]")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","text":{"type":"Input","value":"Nobody"}}""", "4:66 unknown-input [a]")]
    [InlineData("""{"id":"a","type":"Elsa.RunTask","taskName":"Work","payload":{"type":"Object","value":"{\"q\":{\"x\":1,\"x\":2}}"}}""", "4:86 duplicate-member [a]")]
    [InlineData("""{"id":"a","type":"Elsa.RunTask","taskName":"Work","payload":{"assignee":"Lead","assignee":"Nobody"}}""", "4:1 unknown-assignee [a]")]
    [InlineData("""{"id":"a","type":"Elsa.RunTask","taskName":"Work","payload":{"type":"Object","value":"{\"assignee\":\"Lead\",\"assignee\":\"Nobody\"}"}}""", "4:1 unknown-assignee [a]")]
    [InlineData("""{"id":"a","type":"Elsa.Delay","timeSpan":"24:00:00"}""", "4:42 days-not-hours [a]")]
    [InlineData("""{"id":"a","type":"Elsa.FlowFork","branches":["x","x"]}""", "4:1 duplicate-port [a]")]
    [InlineData("""{"id":"a","type":"Elsa.FlowSwitch","cases":[{"label":"x","condition":true},{"label":"x","condition":true}]}""", "4:1 duplicate-port [a]")]
    public void Activity_WithADoubtfulTrait_IsAWarning(string activity, string expected)
    {
        var findings = Check(activity, "[]").Where(finding => finding.Severity is FindingSeverity.Warning);

        Assert.Contains(expected, findings.Select(Tell));
    }

    [Theory]
    [InlineData("setVariable('Made', 1); return getVariable('Made')")]
    [InlineData("const variables = { Nobody: 1 }; return variables.Nobody")]
    [InlineData("const getVariable = name => name; return getVariable('Nobody')")]
    [InlineData("getVariable('No' + 'body')")]
    [InlineData("variables['Nobody']")]
    public void Script_ThatMakesTheNameOrComposesIt_GivesNoWarningOfIt(string script)
    {
        var findings = Check($$$"""{"id":"a","type":"Elsa.WriteLine","text":{"type":"JavaScript","value":"{{{script}}}"}}""", "[]");

        Assert.DoesNotContain(findings, finding => finding.Code.StartsWith("unknown-", StringComparison.Ordinal));
    }

    [Fact]
    public void Task_OnPublishing_IsAnErrorWhereItWasAWarning()
    {
        var definition = Read("""{"id":"a","type":"Elsa.RunTask","taskName":"Dance"}""", "[]").Definition!;

        var findings = DefinitionChecker.Check(definition, Catalogue, forPublishing: true);

        Assert.Equal(["no-assignee", "unknown-task"], findings.Where(finding => finding.Severity is FindingSeverity.Error).Select(finding => finding.Code));
    }

    [Fact]
    public void File_WithManyFaults_ShowsThemAllInTheOrderOfTheFile()
    {
        var findings = Check("""{"id":"a","type":"Elsa.RunTask"},{"id":"a","type":"Elsa.Nope"}""", """[{"source":"x","target":"y"}]""");

        Assert.Equal(
            ["missing-input", "no-assignee", "unreachable", "unreachable", "duplicate-id", "unknown-type", "dangling-connection", "dangling-connection"],
            findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column).Select(finding => finding.Code));
    }

    [Fact]
    public void Finding_Told_HasTheFormOfTheCommandLine()
    {
        var finding = DefinitionReader.Read("{", "a/b.json").Findings[0];

        Assert.StartsWith("a/b.json:1:2: error bad-json: 不是合法的 JSON：", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_AboutAnIdOverTwoLines_StaysOnOneLine()
    {
        var findings = Check("""{"id":"a\nb\u202e","type":"Elsa.Nope"}""", "[]");

        Assert.DoesNotContain(findings, finding => finding.ToString().AsSpan().IndexOfAny('\n', '\u202e') >= 0);
    }

    [Theory]
    [InlineData("JavaScript", "const x = 1; [x, Math.PI, JSON, getCorrelationId(), getCount(), setCount(2), variables.Count, getVariable('Count')]")]
    [InlineData("JavaScript", "getCurrentValue() + getCurrentIndex()")]
    [InlineData("Liquid", "{{ Variables.Count | plus: 1 | divided_by: 2 }}{{ 'a | nofilter' }} x | y")]
    public void Expression_OfDeclaredNames_HasNoFinding(string type, string text)
    {
        var definition = Flows.Flow.New().Variable("Count").Add("w", "WriteLine", ("text", Flows.Flow.Expression(type, text))).Path("start > w").Build();

        Assert.Empty(DefinitionChecker.Check(definition, TaskCatalogue.Open, false));
    }

    [Fact]
    public void Column_BehindChineseText_CountsCharacters()
    {
        var findings = Check("""{"name":"审查建议","id":"a","type":"Elsa.Nope"}""", "[]");

        Assert.Contains("4:32 unknown-type [a]", findings.Select(Tell));
    }

    [Fact]
    public void Column_FarDownALongLine_CountsCharacters()
    {
        var name = string.Concat(Enumerable.Repeat("审x𠮷é", 3_000));

        var findings = Check($$"""{"name":"{{name}}","id":"a","type":"Elsa.Nope"}""", "[]");

        Assert.Contains($"4:{28 + name.Length} unknown-type [a]", findings.Select(Tell));
    }

    [Fact]
    public void Warnings_InAnyNumber_DoNotHideAnError()
    {
        var repeated = string.Join(',', Enumerable.Repeat("\"x\":1", 3_000));

        var result = DefinitionReader.Read($$$"""{"definitionId":"d","y":{{{{repeated}}}},"root":{"id":"r","type":"Elsa.Nope"}}""", "f.json");

        Assert.Contains(result.Findings, finding => finding.Code == "unknown-type");
        Assert.True(result.HasErrors);
    }

    [Theory]
    [InlineData("""[{"source":"a","target":"inner"}]""", "在容器“body”里面")]
    [InlineData("""[{"source":{},"target":"a"}]""", "起点没有写明活动")]
    public void Connection_ThatLeadsNowhere_SaysWhy(string connections, string reason)
    {
        var findings = Check("""{"id":"a","type":"Elsa.ParallelForEach","items":[1],"body":{"id":"body","type":"Elsa.Sequence","activities":[{"id":"inner","type":"Elsa.WriteLine"}]}}""", connections);

        Assert.Contains(reason, findings.Single(finding => finding.Code == "dangling-connection").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void List_WrittenAsALiteralText_IsToldHowToWriteIt()
    {
        var findings = Check("""{"id":"a","type":"Elsa.ForEach","items":{"type":"Literal","value":"[1]"}}""", "[]");

        Assert.Equal("items：值不是列表：[1]；列表请用 Object 表达式写。", findings.Single(finding => finding.Code == "bad-value").Message);
    }

    [Theory]
    [InlineData("JavaScript", "1 +", "第 1 行第 4 个字符处，内容不完整。")]
    [InlineData("JavaScript", "(a\\n b }", "第 2 行第 2 个字符处，意外的“b”。")]
    [InlineData("JavaScript", "'x", "第 1 行第 1 个字符处，无法识别的字符，或者没有结束的文本。")]
    [InlineData("Object", "{\\\"审\\\":\\n\\\"查\\\",}", "第 2 行第 5 个字符）。")]
    [InlineData("Liquid", "{{ a ", "“{{ a ”没有结束。")]
    [InlineData("Liquid", "{% if a %}", "标签 if 没有结束。")]
    [InlineData("Liquid", "{% for x %}{% endfor %}", "标签 for 的写法不对，应如 for [item] in [collection]。")]
    [InlineData("Liquid", "{% nope %}", "没有标签“nope”。")]
    public void Expression_OfBrokenSyntax_IsToldInChinese(string type, string text, string expected)
    {
        var findings = Check($$$"""{"id":"a","type":"Elsa.WriteLine","text":{"type":"{{{type}}}","value":"{{{text}}}"}}""", "[]");

        Assert.EndsWith(expected, findings.Single(finding => finding.Code == "bad-expression").Message, StringComparison.Ordinal);
    }

    private static TaskCatalogue Catalogue { get; } =
        new(new HashSet<string> { "Work" }, new HashSet<string> { "Lead" }, new HashSet<string> { "Reply" });

    private static ReadResult Read(string activity, string connections) => DefinitionReader.Read(
        $"{{\"definitionId\":\"d\",\"root\":{{\"id\":\"root\",\"type\":\"Elsa.Flowchart\",\"activities\":[\n{Start}\n,\n{activity}\n],\"connections\":\n{connections}}}}}",
        "f.json");

    private static List<Finding> Check(string activity, string connections)
    {
        var result = Read(activity, connections);
        return result.Definition is null
            ? [.. result.Findings]
            : [.. result.Findings, .. DefinitionChecker.Check(result.Definition, Catalogue, forPublishing: false)];
    }

    private static string Tell(Finding finding) =>
        $"{finding.Line}:{finding.Column} {finding.Code}" + (finding.ActivityId is null ? "" : $" [{finding.ActivityId}]");
}
