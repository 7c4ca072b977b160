using ProposalTracker.Domain.Process;
using ProposalTracker.Features;
using ProposalTracker.Features.Process;
using ProposalTracker.TestSupport.Offices;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>
/// One interleaving: a case walked from 登记 to its end by many people in a random order. Open work is done alone or at the
/// same moment as other work, by two people at once, again, late; units come and go; timers fall due.
/// </summary>
internal sealed class Interleaving(InterleavingOffice office, int seed)
{
    // After this many moves nobody sends anything back any more, so that a walk ends.
    private const int UnwillingMoves = 25;
    private const int MostMoves = 120;

    private readonly Random random = new(seed);
    private readonly List<Sending> sent = [];
    private readonly List<string> faults = [];
    private DateTime now;
    private long caseId;

    /// <summary>What happened, for whoever has to find out why.</summary>
    public List<string> Steps { get; } = [];

    public IEnumerable<KeyValuePair<string, int>> Answers => sent.CountBy(s => s.Answer?.Error?.Kind.ToString() ?? "Done");

    /// <returns>One sentence for each thing that was not as it must be.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var plan = CasePlan.Draw(random);
        Steps.Add($"{plan}");
        now = office.SetClock(InterleavingOffice.Opening);
        caseId = await RegisterAsync(plan);
        var answering = new Answering(plan, office.Staff, random);
        var changes = new UnitChanges(plan, office.Staff, random);
        for (var move = 0; faults.Count == 0; move++)
        {
            answering.IsWilling = move >= UnwillingMoves;
            var sight = await office.SightAsync(caseId);
            if (sight.Case.ClosedOn is not null)
                return [.. faults, .. await EndFaultsAsync()];
            if (move == MostMoves || sight.Open.Count == 0)
                faults.Add($"The case was expected to go on; {sight.Open.Count} items are open after {move} moves.");
            else
                await MoveAsync(sight, answering, answering.IsWilling ? null : changes);
        }
        return faults;
    }

    private async Task MoveAsync(CaseSight sight, Answering answering, UnitChanges? changes)
    {
        var items = sight.Open.ToArray();
        random.Shuffle(items);
        switch (random.Next(20))
        {
            case < 5 when items.Length > 1:
                await SendAsync([.. items[..random.Next(2, Math.Min(items.Length, 4) + 1)].Select(i => Complete(i, sight, answering))]);
                break;
            case < 8:
                await SendAsync([.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Complete(items[0], sight, answering))]);
                break;
            case 8 when sent.LastOrDefault(s => s is { IsDone: true, ItemId: not null }) is { } done:
                await AgainAsync(done);
                break;
            case 9 when changes?.Draw(sight) is { } change:
                await SendAsync([change]);
                break;
            case 10 when changes?.Draw(sight) is { } change:
                await SendAsync([change, Complete(items[0], sight, answering)]);
                break;
            case 11 when changes is not null && sight.NextDue is { } due:
                await TimersDueAsync(due);
                break;
            case 12 when sight.NextDue is not null:
                await SendAsync([Complete(items[0], sight, answering), Fire()]);
                break;
            default:
                await SendAsync([Complete(items[0], sight, answering)]);
                break;
        }
    }

    private Sending Complete(WorkItem item, CaseSight sight, Answering answering)
    {
        var people = office.Staff.For(item);
        var (command, answer) = answering.To(item, sight, OfficeClock.DateOf(now));
        return new Sending($"{CaseSight.Name(item)} {answer}".TrimEnd(), people[random.Next(people.Count)], command, item.Id);
    }

    /// <summary>Sends at the same moment what stands together.</summary>
    private async Task SendAsync(IReadOnlyList<Sending> sendings)
    {
        var through = sendings.Select(_ => office.Nodes[random.Next(office.Nodes.Count)]).ToList();
        if (sendings.Count == 1)
            sendings[0].Answer = await through[0].SendAsync(sendings[0].By, sendings[0].Command);
        else
            await Task.WhenAll(sendings.Select((s, i) => Task.Run(async () => s.Answer = await through[i].SendAsync(s.By, s.Command))));
        sent.AddRange(sendings);
        Steps.Add(string.Join(" | ", sendings));
        var byItem = sendings.Where(s => s.ItemId is not null).GroupBy(s => s.ItemId).ToList();
        faults.AddRange(byItem.Where(g => g.Count(s => s.IsDone) > 1).Select(g => $"{g.First().Name} was done {g.Count(s => s.IsDone)} times at once."));
        // Alone, or beside others of the same item, one must succeed; another command may have taken the item away.
        if (byItem is [var only] && sendings.All(s => s.ItemId is not null) && only.All(s => !s.IsDone))
            faults.Add($"{only.First().Name} was refused to everybody who may do it.");
        // A change of units at the same moment may give the work to somebody else.
        faults.AddRange(sendings.Where(s => s.Answer?.Error?.Kind is ErrorKind.Forbidden or ErrorKind.NotFound && s.Command is not FireDueTimerCommand)
            .Where(s => s.ItemId is null || sendings.All(other => other.ItemId is not null))
            .Select(s => $"{s.Name} was answered {s.Answer?.Error?.Kind}."));
    }

    // A double click answers like the first; another form for the same work is told that it is done.
    private async Task AgainAsync(Sending done)
    {
        var node = office.Nodes[random.Next(office.Nodes.Count)];
        var same = await node.SendAsync(done.By, done.Command);
        var other = await node.SendAsync(done.By, (ICommand)Rekeyed.Of(done.Command));
        Steps.Add($"{done.Name} again");
        if (!same.IsOk || same.Value != done.Answer?.Value)
            faults.Add($"{done.Name} sent twice was answered otherwise: {same.Error?.Message ?? same.Value.Sentence}");
        if (other.Error?.Kind != ErrorKind.AlreadyDone)
            faults.Add($"{done.Name} after it was done was answered {(other.IsOk ? "done" : $"{other.Error?.Kind} {other.Error?.Message}")}.");
    }

    // Every node wakes; among them each timer fires once.
    private async Task TimersDueAsync(DateTime due)
    {
        now = office.SetClock(due > now ? due : now);
        var answers = new List<Sending>();
        do
        {
            answers.Clear();
            answers.AddRange([Fire(), Fire()]);
            await SendAsync([.. answers]);
        }
        while (answers.Any(a => a.IsDone));
    }

    private static Sending Fire() => new("timer", null, new FireDueTimerCommand(Guid.NewGuid()));

    private async Task<long> RegisterAsync(CasePlan plan)
    {
        var registered = new Sending("register", office.Staff.With(Domain.Organisation.Role.LiaisonClerk)[0], office.Registration(plan.Stream));
        await SendAsync([registered]);
        var id = registered.Answer?.Value.CaseId ?? throw new InvalidOperationException("A registered case was expected to have an id.");
        if (plan.IsKey)
            await SendAsync([new Sending("key", registered.By, new Features.Supervision.MarkKeySupervisionCommand(Guid.NewGuid(), id, "李副主任", "城建环资委"))]);
        return id;
    }

    private Task<List<string>> EndFaultsAsync() => office.Nodes[0].ReadAsync(async context =>
    {
        var keys = sent.Where(s => s.IsDone).Select(s => s.Command.RequestKey).ToList();
        var found = await Consistency.CaseFaultsAsync(context, caseId, keys);
        found.AddRange(await StepTally.FaultsAsync(context, caseId, sent));
        return found;
    });
}
