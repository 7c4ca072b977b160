using System.Diagnostics;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Web.Tests.Hosting;

/// <summary>The program as <c>./run</c> starts it: a process of its own, no test host around it.</summary>
public sealed class StartTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("proposaltracker-start-");
    private readonly Process _program;

    public StartTests() => _program = Start();

    [Fact]
    public async Task Program_StartedFromAnotherFolder_ServesItsStyles()
    {
        using var client = new HttpClient { BaseAddress = await AddressAsync() };

        var style = await client.GetStringAsync("css/base.css");

        Assert.Contains("{", style, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _program.Kill(entireProcessTree: true);
        await _program.WaitForExitAsync();
        _program.Dispose();
        _folder.Delete(recursive: true);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [WebProgram.File])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["PROPOSALTRACKER_DATA"] = _folder.FullName,
                ["PROPOSALTRACKER_DEMO"] = "none",
                ["PROPOSALTRACKER_POSTGRES"] = "",
            },
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private async Task<Uri> AddressAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await _program.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains("已启动", StringComparison.Ordinal))
                return new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0]);
        }
        throw new InvalidOperationException("The program ended before it was started.");
    }
}
