using System.Globalization;
using ProposalTracker.TestSupport.Interleavings;

// Cases of every workflow walked by many people in random orders through the real commands: [count] [sqlite|postgres] [first seed] [steps].
//   dotnet run -c Release --project bench/ProposalTracker.Bench.CaseInterleavings -- 2000 sqlite 1
//   .ci/with-postgres dotnet run -c Release --project bench/ProposalTracker.Bench.CaseInterleavings -- 2000 postgres 1
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2_000;
var provider = args.Length > 1 ? args[1] : "sqlite";
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var run = await InterleavingRun.RunAsync(provider, count, seed, args.Contains("steps") ? Console.WriteLine : null);
Console.WriteLine($"{provider}, seeds from {seed}: {run}");
return run.Failures.Count == 0 ? 0 : 1;
