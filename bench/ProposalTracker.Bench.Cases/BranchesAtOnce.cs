using ProposalTracker.Features.Process;

namespace ProposalTracker.Bench.Cases;

/// <summary>All branches of a case completed at the same moment; real Elsa lost 98 to 100 of 100 cases for ever.</summary>
internal static class BranchesAtOnce
{
    public static async Task MeasureAsync(string provider, int cases)
    {
        await using var office = await BenchOffice.OpenAsync(provider);
        var flow = await CaseFlow.OpenAsync(office);
        var finished = 0;
        for (var i = 0; i < cases; i++)
        {
            var branched = await flow.RegisterAsync();
            await flow.UntilAsync(branched, CaseTasks.SignIn);
            await AtOnceAsync(flow, branched);
            await AtOnceAsync(flow, branched);
            await flow.UntilAsync(branched, CaseTasks.Number);
            finished += await flow.OpenAsync(branched.Id) is [{ Kind: CaseTasks.Number }] ? 1 : 0;
        }
        Console.WriteLine($"all branches at the same moment: {finished} of {cases} cases went on (Elsa: 0–2 of 100)");
    }

    // Sign-ins of all units at first, opinions of all co-handlers then.
    private static async Task AtOnceAsync(CaseFlow flow, BenchCase branched) =>
        await Task.WhenAll((await flow.NextAsync(branched)).Select(next => Task.Run(() => flow.EventAsync((next.By, next.Command)))));
}
