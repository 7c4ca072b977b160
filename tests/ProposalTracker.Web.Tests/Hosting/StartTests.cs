using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Web.Tests.Hosting;

/// <summary>The program as <c>./run</c> starts it: a process of its own, no test host around it.</summary>
public sealed class StartTests : IAsyncDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("proposaltracker 开始-");
    private readonly List<Process> _programs = [];

    [Fact]
    public async Task Program_StartedFromAnotherFolder_ServesItsStyles()
    {
        using var client = new HttpClient { BaseAddress = await AddressAsync(Start(AnyPort, _folder.FullName)) };

        var style = await client.GetStringAsync("css/base.css");

        Assert.Contains("{", style, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_StoppedAndStartedAgain_EndsWithZeroAndFindsItsData()
    {
        var first = Start(AnyPort, _folder.FullName);
        await AddressAsync(first);

        using (var stop = Process.Start("kill", ["-TERM", $"{first.Id}"]))
            await stop.WaitForExitAsync();
        await first.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        var again = await AddressAsync(Start(AnyPort, _folder.FullName));

        Assert.Equal((0, "127.0.0.1"), (first.ExitCode, again.Host));
    }

    [Fact]
    public async Task Program_OnATakenPort_SaysWhatToDoAndEndsWithOne()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (code, said) = await EndAsync(Start($"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}", _folder.FullName));

        Assert.Equal(1, code);
        Assert.Contains("PROPOSALTRACKER_URLS", said);
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task Program_WithADataFolderThatCannotBe_SaysWhatToDoAndEndsWithOne()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "x");

        var (code, said) = await EndAsync(Start(AnyPort, Path.Combine(file, "data")));

        Assert.Equal(1, code);
        Assert.Contains("PROPOSALTRACKER_DATA", said);
        Assert.DoesNotContain("   at ", said);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in _programs)
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
            program.Dispose();
        }
        _folder.Delete(recursive: true);
    }

    private Process Start(string address, string data)
    {
        var start = new ProcessStartInfo("dotnet", [WebProgram.File])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = address,
                ["PROPOSALTRACKER_DATA"] = data,
                ["PROPOSALTRACKER_DEMO"] = "none",
                ["PROPOSALTRACKER_POSTGRES"] = "",
            },
        };
        var program = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        _programs.Add(program);
        return program;
    }

    /// <returns>Exit code and what was said on standard error.</returns>
    private static async Task<(int Code, string Said)> EndAsync(Process program)
    {
        var logged = program.StandardOutput.ReadToEndAsync();
        var said = await program.StandardError.ReadToEndAsync();
        await logged;
        await program.WaitForExitAsync();
        return (program.ExitCode, said);
    }

    private static async Task<Uri> AddressAsync(Process program)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await program.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains("已启动", StringComparison.Ordinal))
                return new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0]);
        }
        throw new InvalidOperationException($"The program ended before it was started: {await program.StandardError.ReadToEndAsync(limit.Token)}");
    }
}
