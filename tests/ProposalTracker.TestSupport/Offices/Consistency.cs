using System.Data;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Trust;
using ProposalTracker.Features.Process;
using ProposalTracker.Workflow;

namespace ProposalTracker.TestSupport.Offices;

/// <summary>What must agree in the database at any moment, whatever happened before.</summary>
public static class Consistency
{
    /// <summary>Action of the one audit row that comes beside another in the same command: the last 会签 settles the text.</summary>
    public const string SentBack = "会签退回";

    /// <returns>One sentence for each thing that does not agree; none when all is well.</returns>
    public static Task<List<string>> FaultsAsync(Office office, IEnumerable<Guid> confirmed) => office.ReadAsync(async context =>
    {
        var faults = new List<string>();
        // Of one moment: a PostgreSQL server may finish a commit after the program that asked for it was killed.
        await using var moment = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        var kept = await context.ProcessedCommands.AsNoTracking().ToListAsync();
        faults.AddRange(confirmed.Except(kept.Select(c => c.RequestKey)).Select(key => $"The confirmed command {key} is lost."));
        faults.AddRange(await CaseFaultsAsync(context, kept));
        faults.AddRange(await NumberFaultsAsync(context));
        return faults;
    });

    /// <summary>The same for one case.</summary>
    /// <param name="commands">Request keys of all commands about it that were confirmed.</param>
    public static async Task<List<string>> CaseFaultsAsync(ProposalTrackerContext context, long caseId, IReadOnlyList<Guid> commands)
    {
        var instance = await context.WorkflowInstances.AsNoTracking().Include(i => i.Case).SingleAsync(i => i.CaseId == caseId);
        var rows = new CaseRows(
            await context.WorkItems.AsNoTracking().Where(i => i.CaseId == caseId).ToListAsync(),
            await context.WorkflowTimers.AsNoTracking().Where(t => t.InstanceId == instance.Id).ToListAsync(),
            await context.JournalEntries.AsNoTracking().Where(j => j.InstanceId == instance.Id).OrderBy(j => j.Id).ToListAsync(),
            await context.AuditEntries.CountAsync(a => a.CaseId == caseId && a.Action != SentBack),
            await context.ProcessedCommands.CountAsync(c => commands.Contains(c.RequestKey)));
        var faults = Faults(instance, rows);
        if (rows.Commands != commands.Count)
            faults.Add($"Case {caseId}: {commands.Count} commands were confirmed, {rows.Commands} are kept.");
        return faults;
    }

    private static async Task<List<string>> CaseFaultsAsync(ProposalTrackerContext context, List<ProcessedCommand> kept)
    {
        var items = (await context.WorkItems.AsNoTracking().ToListAsync()).ToLookup(i => i.CaseId);
        var timers = (await context.WorkflowTimers.AsNoTracking().ToListAsync()).ToLookup(t => t.InstanceId);
        var journal = (await context.JournalEntries.AsNoTracking().OrderBy(j => j.Id).ToListAsync()).ToLookup(j => j.InstanceId);
        var audits = (await context.AuditEntries.AsNoTracking().Where(a => a.Action != SentBack).Select(a => a.CaseId).ToListAsync()).ToLookup(id => id);
        var commands = kept.ToLookup(c => c.CaseId);
        var instances = await context.WorkflowInstances.AsNoTracking().Include(i => i.Case).ToListAsync();
        return [.. instances.SelectMany(i => Faults(i, new CaseRows(
            [.. items[i.CaseId]], [.. timers[i.Id]], [.. journal[i.Id]], audits[i.CaseId].Count(), commands[i.CaseId].Count())))];
    }

    private static List<string> Faults(WorkflowInstance instance, CaseRows rows)
    {
        var faults = new List<string>();
        var state = WorkflowState.FromJson(instance.StateJson);
        var name = $"Case {instance.CaseId}";
        Agree("open work items", Waits(state, WaitKind.Task), rows.Items.Where(i => i.IsOpen).Select(i => i.WaitId));
        Agree("timers", Waits(state, WaitKind.Timer), rows.Timers.Select(t => t.WaitId));
        Agree("journal", state.Waits.Select(w => w.WaitId), StillOpen(rows.Journal));
        Agree("waits of work items", rows.Items.Select(i => i.WaitId).Distinct(), rows.Items.Select(i => i.WaitId));
        Agree("end", [$"{state.Status == WorkflowStatus.Finished}"], [$"{instance.IsFinished}"]);
        Agree("phase", [$"{(instance.IsFinished ? instance.Case?.Phase : PhaseOf(state))}"], [$"{instance.Case?.Phase}"]);
        Agree("audit rows", [$"{rows.Commands}"], [$"{rows.Audits}"]);
        return faults;

        void Agree(string what, IEnumerable<string> expected, IEnumerable<string> actual)
        {
            var (wanted, found) = (string.Join(' ', expected.Order()), string.Join(' ', actual.Order()));
            if (wanted != found)
                faults.Add($"{name}: {what}: [{wanted}] was expected, [{found}] was found.");
        }
    }

    // A number without its letter, or a gap, would show that half of an 编号 was written.
    private static async Task<List<string>> NumberFaultsAsync(ProposalTrackerContext context)
    {
        var faults = new List<string>();
        foreach (var series in await context.NumberSeries.AsNoTracking().Include(s => s.Numbers).ToListAsync())
        {
            var values = series.Numbers.Select(n => n.Value).Order().ToList();
            if (values.Count > 0 && !values.SequenceEqual(Enumerable.Range(values[0], values.Count)))
                faults.Add($"{series.Key} has a gap: {string.Join(' ', values)}.");
            if (values.Count > 0 && series.Next != values[^1] + 1)
                faults.Add($"{series.Key}: the next number is {series.Next} after {values[^1]}.");
        }
        var letters = await context.Replies.CountAsync(r => r.LetterId != null);
        var numbered = await context.Replies.CountAsync(r => r.NumberId != null);
        var states = await context.Replies.CountAsync(r => r.State == ReplyState.Numbered || r.State == ReplyState.Sent);
        if (letters != numbered || states != numbered || await context.IssuedLetters.Where(l => l.ReplyId != null).Select(l => l.ReplyId).Distinct().CountAsync() != letters)
            faults.Add($"{numbered} numbered replies, {states} of that state, {letters} letters.");
        return faults;
    }

    private static Domain.Cases.CasePhase PhaseOf(WorkflowState state) =>
        CasePhases.Of(state.Waits.Where(w => w.Kind == WaitKind.Task).Select(w => w.Name), state.Incidents.Count > 0);

    private static IEnumerable<string> Waits(WorkflowState state, WaitKind kind) => state.Waits.Where(w => w.Kind == kind).Select(w => w.WaitId);

    private static List<string> StillOpen(IEnumerable<JournalEntry> rows)
    {
        var open = new List<string>();
        foreach (var row in rows.SelectMany(r => StepJournal.Read(r.Moves)))
        {
            if (row.WaitId is { } opened && row.What == TransitionKind.Suspended)
                open.Add(opened);
            else if (row.WaitId is { } closed)
                open.Remove(closed);
        }
        return open;
    }

    /// <param name="Audits">Number of audit rows that have a command of their own.</param>
    /// <param name="Commands">Number of commands that are kept.</param>
    private sealed record CaseRows(
        IReadOnlyList<WorkItem> Items, IReadOnlyList<WorkflowTimer> Timers, IReadOnlyList<JournalEntry> Journal, int Audits, int Commands);
}
