using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Tests.Process;

public sealed class SimulateWorkflowFileTests : IDisposable
{
    private const string Noon = "2026-01-01T12:00:00Z";
    private readonly WorkflowFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    [Fact]
    public void Simulate_WithDrive_PrintsALineForTheStartAndEachEntry()
    {
        var file = _folder.Write("a.json", WorkflowFolder.Definition("DraftReply", "{\"assignee\":\"Drafter\"}"));
        var drive = _folder.Write("a.drive", """["work=done", "work"]""");

        var code = SimulateWorkflowFile.Run(new SimulateWorkflowRequest(file, drive, Noon), _output, _error);

        Assert.Equal(0, code);
        Assert.Equal(
            [
                """{"by":"start","resumed":null,"executed":["start"],"written":[],"status":"Running","subStatus":"Suspended","waiting":["work"],"incidents":[],"reason":null}""",
                """{"by":"resume","resumed":"work","executed":["work"],"written":[],"status":"Finished","subStatus":"Finished","waiting":[],"incidents":[],"reason":null}""",
                """{"by":"refused","resumed":"work","executed":[],"written":[],"status":"Finished","subStatus":"Finished","waiting":[],"incidents":[],"reason":"流程已结束，“work”不再等待。"}""",
                "",
            ],
            _output.ToString().Split('\n'));
    }

    [Fact]
    public void Simulate_FileWithErrors_RunsNothingAndSaysThemOnTheErrorWriter()
    {
        var file = _folder.Write("a.json", WorkflowFolder.Definition("DraftReply", "\"[1]\""));

        var code = SimulateWorkflowFile.Run(new SimulateWorkflowRequest(file, null, Noon), _output, _error);

        Assert.Equal((1, ""), (code, _output.ToString()));
        Assert.Contains(": error bad-value [work]: ", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("nonsense")]
    public void Simulate_DriveThatIsNoListOfTexts_IsWrongUsage(string text)
    {
        var file = _folder.Write("a.json", WorkflowFolder.Definition("DraftReply", "{\"assignee\":\"Drafter\"}"));

        var code = SimulateWorkflowFile.Run(new SimulateWorkflowRequest(file, _folder.Write("a.drive", text), Noon), _output, _error);

        Assert.Equal((2, ""), (code, _output.ToString()));
    }

    [Theory]
    [InlineData("noon")]
    [InlineData("")]
    [InlineData("12:00")]
    [InlineData("5月1日")]
    [InlineData("01/02/2026")]
    [InlineData("2026-02-30")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void Simulate_TimeThatIsNoneOrLeavesTheDayOpen_IsWrongUsage(string now)
    {
        var file = _folder.Write("a.json", WorkflowFolder.Definition("DraftReply", "{\"assignee\":\"Drafter\"}"));

        var code = SimulateWorkflowFile.Run(new SimulateWorkflowRequest(file, null, now), _output, _error);

        Assert.Equal((2, ""), (code, _output.ToString()));
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-01T00:00")]
    [InlineData("2026-01-01T08:00:00+08:00")]
    [InlineData("2026-01-01T00:00:00.0000000Z")]
    public void Simulate_TimeInAnyFormOfIso8601_IsTheClockAtTheStart(string now)
    {
        var file = _folder.Write("a.json", """
            {"definitionId":"d","root":{"id":"r","type":"Elsa.Sequence","activities":[
            {"id":"w","type":"Elsa.WriteLine","text":{"type":"JavaScript","value":"new Date().toISOString()"}}]}}
            """);

        var code = SimulateWorkflowFile.Run(new SimulateWorkflowRequest(file, null, now), _output, _error);

        Assert.Equal(0, code);
        Assert.Contains("2026-01-01T00:00:00.000Z", _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }
}
