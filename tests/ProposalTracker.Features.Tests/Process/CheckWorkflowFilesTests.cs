using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Tests.Process;

public sealed class CheckWorkflowFilesTests : IDisposable
{
    private const string Drafter = "{\"assignee\":\"Drafter\"}";
    private readonly WorkflowFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    [Fact]
    public void Check_SoundFile_PrintsNothing()
    {
        var path = _folder.Write("a.json", WorkflowFolder.Definition("DraftReply", Drafter));

        var code = CheckWorkflowFiles.Run([path], _output, _error);

        Assert.Equal((0, "", ""), (code, _output.ToString(), _error.ToString()));
    }

    [Fact]
    public void Check_UnknownTaskElsewhere_WarnsAndGivesZero()
    {
        var path = _folder.Write("a.json", WorkflowFolder.Definition("Dance", Drafter));

        var code = CheckWorkflowFiles.Run([path], _output, _error);

        Assert.Equal(0, code);
        Assert.StartsWith($"{path}:7:4: warning unknown-task [work]: ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_UnknownTaskInWorkflows_IsAnError()
    {
        var path = _folder.Write(Path.Combine("workflows", "a.json"), WorkflowFolder.Definition("Dance", Drafter));

        var code = CheckWorkflowFiles.Run([path], _output, _error);

        Assert.Equal(1, code);
        Assert.Contains(": error unknown-task [work]: ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_MissingFileAmongOthers_GivesTwoAndChecksTheRest()
    {
        var broken = _folder.Write("b.json", "{");

        var code = CheckWorkflowFiles.Run([_folder.PathOf("none.json"), broken], _output, _error);

        Assert.Equal(2, code);
        Assert.Contains("none.json：没有这个文件。", _error.ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"{broken}:1:2: error bad-json: ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_FileThatIsNoUtf8_IsUnreadable()
    {
        var path = _folder.PathOf("latin.json");
        File.WriteAllBytes(path, [0x7B, 0xFF, 0x7D]);

        var code = CheckWorkflowFiles.Run([path], _output, _error);

        Assert.Equal((2, $"{path}：不是 UTF-8 文本。\n"), (code, _error.ToString()));
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("""[{"name":"办结","drive":["a"],"waiting":[],"subStatus":"Finished"}]""", 0)]
    [InlineData("""[{"name":"办结","drive":["a"]}]""", 1)]
    [InlineData("""[{"name":"办结","drive":[null],"waiting":[],"subStatus":"Finished"}]""", 1)]
    [InlineData("""[{"name":"办结","drive":[],"waiting":[],"subStatus":"3"}]""", 1)]
    [InlineData("{}", 1)]
    public void Check_ScenarioFile_IsHeldToItsOwnForm(string text, int expected)
    {
        var path = _folder.Write("a.scenarios.json", text);

        var code = CheckWorkflowFiles.Run([path], _output, _error);

        Assert.Equal(expected, code);
    }

    [Fact]
    public void Check_ScenarioFileWithAFaultBehindChinese_CountsCharacters()
    {
        var path = _folder.Write("a.scenarios.json", "[\n{\"name\":\"审查\",}]");

        CheckWorkflowFiles.Run([path], _output, _error);

        Assert.StartsWith($"{path}:2:14: error bad-scenario: ", _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }
}
