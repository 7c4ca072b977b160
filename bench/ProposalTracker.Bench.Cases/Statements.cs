using ProposalTracker.Features.Process;

namespace ProposalTracker.Bench.Cases;

/// <summary>How many statements go to the database for the commands of each step; of a 签收 also which.</summary>
internal static class Statements
{
    public static async Task CountAsync(string provider)
    {
        await using var office = await BenchOffice.OpenAsync(provider, counting: true);
        var flow = await CaseFlow.OpenAsync(office);
        // What is asked once in the life of the program is asked here.
        await flow.UntilAsync(await flow.RegisterAsync(), CaseTasks.Send);
        office.Counter.Take();
        var counted = await flow.RegisterAsync();
        Console.WriteLine($"statements: registration {office.Counter.Take()}");
        while (await flow.NextAsync(counted) is { Count: > 0 } next)
        {
            office.Counter.Take();
            foreach (var (_, by, command) in next)
                await flow.EventAsync((by, command));
            Console.WriteLine($"statements: {string.Join("、", next.Select(n => n.Item.Kind).Distinct())} {office.Counter.Take()} for {next.Count} command(s)");
        }
    }
}
