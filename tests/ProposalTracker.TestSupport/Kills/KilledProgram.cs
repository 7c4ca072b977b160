using System.Diagnostics;
using ProposalTracker.TestSupport.Databases;

namespace ProposalTracker.TestSupport.Kills;

/// <summary>Runs the program of <c>ProposalTracker.KillTarget</c> on a database and kills it in the middle of its work.</summary>
public static class KilledProgram
{
    /// <summary>SIGKILL comes after some confirmations and then somewhere inside the commands that follow.</summary>
    /// <returns>The request keys of the commands that were confirmed before.</returns>
    public static async Task<IReadOnlyList<Guid>> RunAsync(OwnDatabase database, Random random)
    {
        using var program = Start(database, random.Next());
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

    private static Process Start(OwnDatabase database, int seed)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "ProposalTracker.KillTarget.dll"), database.Provider, $"{seed}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PROPOSALTRACKER_KILL_TARGET"] = database.ConnectionString;
        return Process.Start(start) ?? throw new InvalidOperationException("The program was expected to start.");
    }
}
