using System.Diagnostics;
using System.Globalization;
using ProposalTracker.TestSupport.Kills;

// Kills the program again and again in the middle of its work and checks the database each time: [kills] [sqlite|postgres] [seed].
//   dotnet run -c Release --project bench/ProposalTracker.Bench.Kills -- 200 sqlite 1
//   .ci/with-postgres dotnet run -c Release --project bench/ProposalTracker.Bench.Kills -- 200 postgres 1
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
var provider = args.Length > 1 ? args[1] : "sqlite";
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var watch = Stopwatch.StartNew();
var kills = new List<Kill>();
await using var series = await KillSeries.OpenAsync(provider, seed);
for (var i = 0; i < count; i++)
{
    kills.Add(await series.NextAsync());
    Console.WriteLine(kills[^1]);
}
var left = await series.FinishAsync();
foreach (var fault in left)
    Console.WriteLine($"at the end: {fault}");
var failed = kills.Count(k => k.Faults.Count > 0);
var lost = kills.Sum(k => k.Faults.Count(f => f.EndsWith("is lost.", StringComparison.Ordinal)));
Console.WriteLine(
    $"{provider}, seed {seed}: {count} kills, {failed} left faults, {left.Count} faults at the end; {kills.Sum(k => k.Confirmed)} commands confirmed, {lost} lost, "
    + $"{kills.Sum(k => k.Untold)} done untold, {kills.Sum(k => k.FinishedLate)} of them committed after the kill; "
    + $"{watch.Elapsed.TotalSeconds:F0} s, {watch.Elapsed.TotalMilliseconds / count:F0} ms a kill.");
return failed + left.Count == 0 ? 0 : 1;
