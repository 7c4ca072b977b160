using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;
using ProposalTracker.TestSupport.Databases;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>
/// The program as people run it: a process of its own on a port of its own, with the office of the demonstration and no
/// case. It can be killed as a failing machine kills it, and started again on the same data.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly OwnPostgresDatabase? _postgres;
    private readonly List<ServerProcess> _others = [];
    private Process? _program;
    private Task<string> _said = Task.FromResult("");

    private ServerProcess(DirectoryInfo folder, OwnPostgresDatabase? postgres)
    {
        _folder = folder;
        _postgres = postgres;
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
    }

    public Uri Address { get; }

    public string DatabaseFile => Path.Combine(_folder.FullName, "proposaltracker.db");

    /// <param name="onPostgres">Otherwise the data is in a file of SQLite.</param>
    public static async Task<ServerProcess> StartAsync(bool onPostgres = false)
    {
        RequireFonts();
        if (onPostgres)
            RequirePostgres();
        var server = new ServerProcess(Directory.CreateTempSubdirectory("proposaltracker-journey-"), onPostgres ? await OwnPostgresDatabase.CreateAsync() : null);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Another node on the same data, which ends with this one.</summary>
    public async Task<ServerProcess> StartAnotherAsync()
    {
        var another = new ServerProcess(_folder, _postgres);
        _others.Add(another);
        await another.StartAgainAsync();
        return another;
    }

    /// <summary>Two nodes with folders of their own that start at the same moment on one empty PostgreSQL database; the second ends with the first.</summary>
    public static async Task<(ServerProcess First, ServerProcess Second)> StartTwoAtOnceAsync()
    {
        RequireFonts();
        RequirePostgres();
        var first = new ServerProcess(Directory.CreateTempSubdirectory("proposaltracker-journey-"), await OwnPostgresDatabase.CreateAsync());
        var second = new ServerProcess(first._folder.CreateSubdirectory("second"), first._postgres);
        first._others.Add(second);
        try
        {
            await Task.WhenAll(first.StartAgainAsync(), second.StartAgainAsync());
            return (first, second);
        }
        catch
        {
            await first.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the program and waits until it answers.</summary>
    public async Task StartAgainAsync()
    {
        _program = Process.Start(new ProcessStartInfo("dotnet", [WebProgram.File])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = Address.ToString(),
                ["PROPOSALTRACKER_DATA"] = _folder.FullName,
                ["PROPOSALTRACKER_DEMO"] = "organisation",
                ["PROPOSALTRACKER_POSTGRES"] = _postgres?.ConnectionString ?? "",
            },
        }) ?? throw new InvalidOperationException("The program did not start.");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await _program.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (!line.Contains("已启动", StringComparison.Ordinal))
                continue;
            // Read on, so that the pipe never fills.
            _said = _program.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return;
        }
        throw new InvalidOperationException("The program ended before it was started, see what it wrote above.");
    }

    /// <summary>Stops the program and starts it again so many days later by the clock of the demonstration.</summary>
    public async Task StartAgainLaterAsync(int days)
    {
        await KillAsync();
        var file = Path.Combine(_folder.FullName, "demo-began.txt");
        var began = DateTime.Parse(await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        await File.WriteAllTextAsync(file, began.AddDays(-days).ToString("O", CultureInfo.InvariantCulture));
        await StartAgainAsync();
    }

    /// <summary>SIGKILL: nothing is finished, nothing is closed.</summary>
    /// <returns>What the program had logged since its start.</returns>
    public async Task<string> KillAsync()
    {
        if (_program is not { } program)
            return "";
        _program = null;
        program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync();
        program.Dispose();
        return await _said;
    }

    /// <summary>A person without script, logged in.</summary>
    public async Task<Visitor> LogInAsync(string account)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };
        var visitor = new Visitor(client, cookies);
        await visitor.LogInAsync(account);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        foreach (var other in _others)
            await other.KillAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // The letter of these walks is the real one, with real faces.
    private static void RequireFonts()
    {
        if (FontLibrary.OpenDefault().Roles.All(role => role.FaceName is not null))
            return;
        Assert.False(Environment.GetEnvironmentVariable("PROPOSALTRACKER_REQUIRE_FONTS") == "1", "Fonts are required here, but a role of the letter has no face.");
        Assert.Skip("A role of the letter has no face on this machine; .ci/fonts fetches them.");
    }

    private static void RequirePostgres()
    {
        Assert.False(PostgresServer.IsRequired && PostgresServer.Missing is not null, PostgresServer.Missing);
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
