using System.Diagnostics;
using ProposalTracker.TestSupport.Databases;

namespace ProposalTracker.TestSupport.Kills;

/// <summary>The program of <c>ProposalTracker.KillTarget</c> on a database, to be killed in the middle of its work.</summary>
internal sealed class KilledProgram : IDisposable
{
    private readonly Process program;

    /// <summary>Starts it. It makes itself ready, which takes longer than its work, and waits to be told to begin.</summary>
    public KilledProgram(OwnDatabase database)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "ProposalTracker.KillTarget.dll"), database.Provider },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PROPOSALTRACKER_KILL_TARGET"] = database.ConnectionString;
        // It lives for a second: code that is compiled once and well enough is the cheapest.
        start.Environment["DOTNET_TieredPGO"] = "0";
        program = Process.Start(start) ?? throw new InvalidOperationException("The program was expected to start.");
    }

    /// <summary>SIGKILL comes after some confirmations and then somewhere inside the commands that follow.</summary>
    /// <returns>The request keys of the commands that were confirmed before.</returns>
    /// <exception cref="InvalidOperationException">It ended by itself.</exception>
    public async Task<IReadOnlyList<Guid>> RunAsync(Random random)
    {
        await program.StandardInput.WriteLineAsync($"{random.Next()}");
        var stop = random.Next(1, 40);
        var confirmed = new List<Guid>();
        while (confirmed.Count < stop && await program.StandardOutput.ReadLineAsync() is { } line)
            confirmed.Add(Guid.Parse(line));
        await Task.Delay(random.Next(30));
        program.Kill();
        while (await program.StandardOutput.ReadLineAsync() is { } line)
            confirmed.Add(Guid.Parse(line));
        await program.WaitForExitAsync();
        var complaint = await program.StandardError.ReadToEndAsync();
        return confirmed.Count >= stop
            ? confirmed
            : throw new InvalidOperationException($"The program stopped by itself after {confirmed.Count} commands: {complaint}");
    }

    public void Dispose()
    {
        program.Kill();
        program.Dispose();
    }
}
