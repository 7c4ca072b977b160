using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>What kind of case is walked: between them the plans take every file in <c>workflows/</c>.</summary>
internal sealed record CasePlan(
    ProposalStream Stream, HandlingMode Mode, bool IsDeclined, bool IsDirect, bool IsKey, bool IsCountersigned,
    IReadOnlyList<string> Leads, IReadOnlyList<string> CoHandlers)
{
    public bool HasSeveralLeads => Mode is HandlingMode.Separately or HandlingMode.Jointly;

    /// <summary>One in forty is declined; 主会办 with branches is the most frequent, as in life.</summary>
    public static CasePlan Draw(Random random)
    {
        var mode = random.Next(8) switch
        {
            0 => HandlingMode.Alone,
            1 or 2 => HandlingMode.Separately,
            3 => HandlingMode.Jointly,
            _ => HandlingMode.LeadWithCoHandlers,
        };
        var units = Staff.Units.ToArray();
        random.Shuffle(units);
        var leads = mode is HandlingMode.Separately or HandlingMode.Jointly ? random.Next(2, 4) : 1;
        var coHandlers = mode == HandlingMode.LeadWithCoHandlers ? random.Next(1, 4) : 0;
        var special = leads == 1 ? random.Next(6) : 0;
        return new CasePlan(
            random.Next(2) == 0 ? ProposalStream.Plenary : ProposalStream.Intersession, mode, random.Next(40) == 0, IsDirect: special == 5, IsKey: special == 4,
            IsCountersigned: special is 2 or 3 && coHandlers > 0, units[..leads], units[leads..(leads + coHandlers)]);
    }

    public override string ToString() =>
        $"{Stream} {Mode}{(IsDeclined ? " declined" : "")}{(IsDirect ? " direct" : "")}{(IsKey ? " key" : "")}{(IsCountersigned ? " countersigned" : "")}, {string.Join('+', Leads)} with [{string.Join(' ', CoHandlers)}]";
}
