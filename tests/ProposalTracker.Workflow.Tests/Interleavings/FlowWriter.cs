using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Interleavings;

/// <summary>Writes a structured process as a flowchart: what was nesting becomes connections.</summary>
internal static class FlowWriter
{
    public static Flow Write(Block block)
    {
        var flow = Flow.New().Write("last");
        Connect(flow, ["start"], block, item: "''", out var exits);
        Join(flow, exits, "last");
        return flow;
    }

    private static void Connect(Flow flow, IReadOnlyList<string> entries, Block block, string item, out IReadOnlyList<string> exits)
    {
        switch (block)
        {
            case Block.Row row:
                foreach (var step in row.Steps)
                {
                    Connect(flow, entries, step, item, out var next);
                    entries = next;
                }

                exits = entries;
                break;
            case Block.Parallel parallel:
                exits = ConnectParallel(flow, entries, parallel, item);
                break;
            case Block.Choice choice:
                exits = ConnectChoice(flow, entries, choice, item);
                break;
            case Block.Rework rework:
                exits = ConnectRework(flow, entries, rework, item);
                break;
            default:
                AddSimple(flow, block, item);
                Join(flow, entries, block.Id);
                exits = [block.Id];
                break;
        }
    }

    private static void AddSimple(Flow flow, Block block, string item)
    {
        switch (block)
        {
            case Block.Work:
                flow.Task(block.Id);
                break;
            case Block.Note:
                flow.Write(block.Id);
                break;
            case Block.Wait:
                flow.Delay(block.Id, "1.00:00:00");
                break;
            case Block.Trouble:
                flow.Add(block.Id, "Fault");
                break;
            case Block.Each each:
                flow.ForEach(each.Id, each.IsSequential ? "ForEach" : "ParallelForEach", Items(each, item), Body(each));
                break;
        }
    }

    /// <summary>An item bears the items around it in its name, so that every visit of a task can be told apart.</summary>
    private static JsonNode Items(Block.Each each, string item) =>
        Flow.Script($"[{string.Join(", ", Enumerable.Range(0, each.Items).Select(index => $"{item} + '/{each.Id}.{index}'"))}]");

    private static Flow Body(Block.Each each)
    {
        var body = Flow.Body().Add(each.Id + "Start", "Start");
        Connect(body, [each.Id + "Start"], each.Body, "getVariable('CurrentValue')", out _);
        return body;
    }

    private static List<string> ConnectParallel(Flow flow, IReadOnlyList<string> entries, Block.Parallel parallel, string item)
    {
        flow.Fork(parallel.Id, [.. Enumerable.Range(0, parallel.Branches.Count).Select(index => "B" + index)]);
        Join(flow, entries, parallel.Id);
        var join = parallel.Id + "Join";
        if (parallel.Mode is null)
            flow.Write(join);
        else
            flow.Join(join, parallel.Mode);
        for (var index = 0; index < parallel.Branches.Count; index++)
        {
            Connect(flow, [$"{parallel.Id}.B{index}"], parallel.Branches[index], item, out var exits);
            Join(flow, exits, join);
        }

        return [join];
    }

    private static List<string> ConnectChoice(Flow flow, IReadOnlyList<string> entries, Block.Choice choice, string item)
    {
        var decision = choice.Id + "If";
        flow.Task(choice.Id).Decide(decision, choice.Id, "yes");
        Join(flow, entries, choice.Id);
        Join(flow, [choice.Id], decision);
        Connect(flow, [decision + ".True"], choice.Yes, item, out var yes);
        if (choice.No is null)
            return choice.IsDeadEnd ? [.. yes] : [.. yes, decision + ".False"];
        Connect(flow, [decision + ".False"], choice.No, item, out var no);
        return choice.IsDeadEnd ? [.. yes] : [.. yes, .. no];
    }

    private static List<string> ConnectRework(Flow flow, IReadOnlyList<string> entries, Block.Rework rework, string item)
    {
        var (head, decision) = (rework.Id + "Head", rework.Id + "If");
        flow.Write(head).Task(rework.Id).Decide(decision, rework.Id, "yes");
        Join(flow, entries, head);
        Connect(flow, [head], rework.Body, item, out var exits);
        Join(flow, exits, rework.Id);
        Join(flow, [rework.Id], decision);
        Join(flow, [decision + ".True"], head);
        return [decision + ".False"];
    }

    private static void Join(Flow flow, IReadOnlyList<string> sources, string target)
    {
        foreach (var source in sources)
            flow.Path($"{source} > {target}");
    }
}
