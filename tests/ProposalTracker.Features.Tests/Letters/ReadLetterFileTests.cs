using System.Text.Json;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Features.Tests.Letters;

public sealed class ReadLetterFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void Read_TextThatIsNoLetter_Gives0AndJson()
    {
        File.WriteAllText(_file, "今天天气很好。");

        var code = ReadLetterFile.Run(_file, _output, _error);

        var unplaced = JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("unplaced")[0].GetString();
        Assert.Equal((0, "今天天气很好。"), (code, unplaced));
    }

    [Fact]
    public void Read_Folder_Gives2AndNothingOnStandardOutput()
    {
        var code = ReadLetterFile.Run(Path.GetTempPath(), _output, _error);

        Assert.Equal((2, ""), (code, _output.ToString()));
    }

    public void Dispose()
    {
        File.Delete(_file);
        _output.Dispose();
        _error.Dispose();
    }
}
