using System.Diagnostics;
using ProposalTracker.Bench.Cases;

// Cases through the real commands, measured beside the figures of real Elsa 3 on the same kind of machine.
//   dotnet run -c Release --project bench/ProposalTracker.Bench.Cases [-- [CASES] [start|flow|walk|branches|statements|migration|disk]… [sqlite|postgres]]
// PROPOSALTRACKER_BENCH_FOLDER: where SQLite's file lies; in a folder of memory the disk costs nothing.
// SQLite, and PostgreSQL too where PROPOSALTRACKER_POSTGRES names a server (.ci/with-postgres starts one).
var cases = args.Length > 0 && int.TryParse(args[0], out var given) ? given : 100;
var databases = args.Intersect(BenchOffice.Providers).ToHashSet();
var wanted = args.Where(a => !int.TryParse(a, out _)).Except(databases).ToHashSet();
var watch = Stopwatch.StartNew();
if (Wants("start"))
    EngineStart.Measure();
foreach (var provider in BenchOffice.Providers.Where(provider => databases.Count == 0 || databases.Contains(provider)))
{
    Console.WriteLine($"\n## {provider}");
    if (Wants("flow"))
        await EngineFlow.MeasureAsync(provider, cases);
    if (Wants("walk"))
        await WholeWalk.MeasureAsync(provider, cases);
    if (Wants("branches"))
        await BranchesAtOnce.MeasureAsync(provider, cases);
    if (Wants("migration"))
        await MigrationOfMany.MeasureAsync(provider, cases);
    if (Wants("statements"))
        await Statements.CountAsync(provider);
}
if (Wants("disk"))
    Disk.Measure();
Console.WriteLine($"\n{watch.Elapsed.TotalSeconds:F0} s in all; load before and after matters: compare with a run of the commit before.");

bool Wants(string part) => wanted.Count == 0 || wanted.Contains(part);
