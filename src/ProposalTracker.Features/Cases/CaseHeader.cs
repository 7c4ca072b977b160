using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Cases;

/// <summary>What stands at the top of every page about a case.</summary>
/// <param name="Proposers">For example 陈旭成 or 陈旭成等 3 人.</param>
/// <param name="DueWhy">The sentences behind the date, one a line.</param>
/// <param name="Remaining">剩 N 个工作日 … ; null where no clock runs.</param>
public sealed record CaseHeader(
    long CaseId, string Number, string Title, CasePhase Phase, string PhaseWords, string Proposers, string? Delegation, string? LeadUnit,
    int? Round, DateOnly? HandedOverOn, DateOnly? DueOn, string? DueWhy, RemainingTime? Remaining, bool IsKey = false)
{
    /// <param name="case">Loaded with its handling.</param>
    internal static CaseHeader Of(Case @case, DateOnly today)
    {
        var proposal = @case.Proposal;
        var round = @case.Rounds.MaxBy(r => r.Number);
        var runs = @case.DueOn is not null && !CasePhases.IsEnd(@case.Phase) && round?.RepliedOn is null;
        return new CaseHeader(
            @case.Id, proposal.Number, proposal.Title, @case.Phase, CasePhases.Words(@case.Phase), ProposersOf(proposal),
            proposal.LeadProposer?.Delegation?.Name ?? proposal.ProposingDelegation?.Name, LeadsOf(@case, today),
            round?.Number, @case.HandedOverOn, @case.DueOn, round?.DueWhy,
            runs && @case.DueOn is { } due ? RemainingTime.Of(due, today, WorkCalendar.BuiltIn) : null,
            @case.IsKey);
    }

    private static string? LeadsOf(Case @case, DateOnly today) =>
        string.Join("、", @case.Leads.Select(a => a.Department?.ShortNameOn(today))) is { Length: > 0 } names ? names : null;

    internal static string ProposersOf(Proposal proposal) => (proposal.LeadProposer?.Name, proposal.CoSigners.Count) switch
    {
        (null, _) => proposal.ProposingDelegation?.Name ?? "",
        ({ } lead, 0) => lead,
        ({ } lead, var others) => $"{lead}等 {others + 1} 人",
    };
}
