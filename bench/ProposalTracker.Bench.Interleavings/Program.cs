using System.Diagnostics;
using System.Globalization;
using ProposalTracker.Workflow;
using ProposalTracker.Workflow.Tests.Interleavings;

// Random structured processes in random orders against the reference: [count] [first seed].
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var firstSeed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
const int OrdersEach = 10;
var started = Stopwatch.GetTimestamp();
long steps = 0;
var failed = 0;
var largest = 0;
for (var seed = firstSeed; (seed - firstSeed) * OrdersEach < count; seed++)
{
    var plain = new BlockGenerator(seed, withRaces: false).Make();
    var expected = Tell(new Reference(new Answers(seed)).Walk(plain));
    var definition = FlowWriter.Write(plain).Build();
    var racing = FlowWriter.Write(new BlockGenerator(seed, withRaces: true).Make()).Build();
    for (var order = 0; order < OrdersEach; order++)
    {
        var isPlain = order % 2 == 0;
        var driver = new Driver(isPlain ? definition : racing, seed, seed + order) { Meddles = order % 4 == 3 };
        try
        {
            var state = driver.Run();
            if (state.SubStatus is not WorkflowSubStatus.Finished || (isPlain && Tell(driver.Counts) != expected))
                Report(seed, order, $"ended {state.SubStatus}; expected {expected}; was {Tell(driver.Counts)}");
        }
        catch (InvalidOperationException exception)
        {
            Report(seed, order, exception.Message);
        }

        steps += driver.Steps;
        largest = Math.Max(largest, driver.Steps);
    }
}

var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
Console.WriteLine($"{count} interleavings, seeds from {firstSeed}: {failed} failed; {steps} stimuli, {(double)steps / count:0.0} each, at most {largest}; {seconds:0.0} s.");
return failed == 0 ? 0 : 1;

void Report(int seed, int order, string what)
{
    failed++;
    if (failed <= 5)
        Console.WriteLine($"seed {seed}, order {order}: {what}");
}

static string Tell(IReadOnlyDictionary<string, int> counts) => string.Join(' ', counts.Select(each => $"{each.Key}={each.Value}"));
