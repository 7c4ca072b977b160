using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ProposalTracker.Workflow;

// Whole cases of npc-proposal with ten co-handlers, from the start to the end: [cases].
var cases = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2_000;
const int CoHandlers = 10;
var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
var path = Path.Combine(AppContext.BaseDirectory, "workflows", "npc-proposal.json");
var read = Stopwatch.StartNew();
var definition = DefinitionReader.Read(File.ReadAllText(path), path).Definition ?? throw new InvalidOperationException("npc-proposal.json was expected to be readable.");
var readTime = read.Elapsed;
Measure("warm-up", cases / 10, store: false);
Measure("in memory", cases, store: false);
Measure("stored and read back at every step", cases, store: true);
Console.WriteLine($"Reading the definition: {readTime.TotalMilliseconds:0.0} ms.");

void Measure(string name, int count, bool store)
{
    long steps = 0;
    long events = 0;
    var largest = 0;
    var before = GC.GetAllocatedBytesForCurrentThread();
    var startedAt = Process.GetCurrentProcess().UserProcessorTime;
    var started = Stopwatch.GetTimestamp();
    for (var number = 0; number < count; number++)
    {
        var advance = Interpreter.Advance(definition, null, new Stimulus.Start(), now);
        while (true)
        {
            events++;
            steps += advance.Journal.Count(row => row.What is TransitionKind.Completed);
            var state = advance.State;
            if (store)
            {
                var json = state.ToJson();
                largest = Math.Max(largest, json.Length);
                state = WorkflowState.FromJson(json);
            }

            if (state.Waits.Count == 0)
                break;
            var wait = state.Waits[^1];
            advance = Interpreter.Advance(definition, state, new Stimulus.TaskCompleted(wait.WaitId, ResultOf(wait.Name)), now);
        }
    }

    var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
    var processor = (Process.GetCurrentProcess().UserProcessorTime - startedAt).TotalSeconds;
    var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
    Console.WriteLine($"{name}: {count} cases, {steps / seconds:0} steps/s ({steps / processor:0} per second of processor time), {events / seconds:0} stimuli/s, {allocated / steps} bytes a step, {allocated / events} a stimulus" + (store ? $", largest state {largest} characters." : "."));
}

static JsonNode? ResultOf(string task) => task switch
{
    "CheckProposal" or "SignIn" => "accepted",
    "Distribute" => new JsonObject { ["outcome"] = "distributed", ["coHandlers"] = new JsonArray([.. Enumerable.Range(1000, CoHandlers).Select(id => (JsonNode)id)]) },
    "Review" => "approved",
    "Sign" => "signed",
    "Rate" => "satisfied",
    _ => null,
};
