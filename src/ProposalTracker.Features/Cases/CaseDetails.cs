using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;

namespace ProposalTracker.Features.Cases;

/// <param name="MyWork">What this person can do now.</param>
/// <param name="MayChangeUnits">This person distributed the case and can change its units.</param>
/// <param name="MaySeeSupervision">The case is a key one, or this person can list it as one (重点督办).</param>
/// <param name="OthersWork">What others must do now ("等谁"), with why this person cannot.</param>
/// <param name="LaterWork">What will come to this person, and what it waits for.</param>
public sealed record CaseDetails(
    CaseHeader Header,
    ProposalCard Proposal,
    CaseProcess Process,
    IReadOnlyList<OpenWork> MyWork,
    IReadOnlyList<OpenWork> OthersWork,
    IReadOnlyList<LaterWork> LaterWork,
    IReadOnlyList<UnitCard> Units,
    IReadOnlyList<ReplyCard> Replies,
    IReadOnlyList<CountersignRow> Countersignatures,
    IReadOnlyList<RatingCard> Ratings,
    IReadOnlyList<TimelineRow> Timeline,
    bool MayChangeUnits,
    bool MaySeeSupervision);

/// <summary>The proposal as it was made.</summary>
public sealed record ProposalCard(
    string Session, string StreamWords, string? Sector, DateOnly SubmittedOn, string? LeadProposer, string? Delegation,
    IReadOnlyList<string> CoSigners, string Text, IReadOnlyList<RequestItemRow> RequestItems, string? ModeWords)
{
    /// <param name="issuerId">The lead whose verdicts are meant; null for those of all.</param>
    internal static ProposalCard Of(Case @case, long? issuerId, DateOnly today)
    {
        var proposal = @case.Proposal;
        return new ProposalCard(
            CaseWords.Session(proposal), CaseWords.Of(proposal.Stream), proposal.Sector, proposal.SubmittedOn, proposal.LeadProposer?.Name,
            proposal.LeadProposer?.Delegation?.Name ?? proposal.ProposingDelegation?.Name,
            [.. proposal.CoSigners.OrderBy(c => c.Position).Select(c => c.Representative?.Name ?? "")],
            proposal.Text, [.. proposal.RequestItems.OrderBy(i => i.Position).Select(i => RequestItemRow.Of(i, @case, issuerId, today))],
            @case.Mode is { } mode ? CaseWords.Of(mode) : null);
    }
}

/// <param name="Verdict">Null also where several leads see it differently; the words name each.</param>
public sealed record RequestItemRow(long Id, int Position, string Text, Verdict? Verdict, string VerdictWords)
{
    internal static RequestItemRow Of(RequestItem item, Case @case, long? issuerId, DateOnly today)
    {
        if (issuerId is not null || item.Verdicts.Select(v => v.Verdict).Distinct().Count() < 2)
        {
            var verdict = issuerId is null ? item.Verdicts.Select(v => (Verdict?)v.Verdict).FirstOrDefault() : item.VerdictBy(issuerId);
            return new RequestItemRow(item.Id, item.Position, item.Text, verdict, CaseWords.Of(verdict));
        }
        var each = item.Verdicts.OrderBy(v => v.Id).Select(v => $"{Unit(v)}{CaseWords.Of(v.Verdict)}");
        return new RequestItemRow(item.Id, item.Position, item.Text, null, string.Join('；', each));

        string? Unit(RequestVerdict verdict) => @case.Assignments.FirstOrDefault(a => a.DepartmentId == verdict.DepartmentId)?.Department?.ShortNameOn(today);
    }
}

/// <summary>One open work item of the case.</summary>
/// <param name="Who">The unit and role that has it.</param>
/// <param name="WhyNot">Why this person cannot do it; null where he may.</param>
public sealed record OpenWork(long WorkItemId, string Kind, string Label, string Who, string? WhyNot, DateOnly? DueOn, string? DueWhy, RemainingTime? Remaining)
{
    public bool MayDo => WhyNot is null;
}

/// <summary>A step ahead that will be the person's own.</summary>
/// <param name="WaitsFor">For whom and what it waits, one clause.</param>
public sealed record LaterWork(string Label, string WaitsFor);

/// <summary>One department's part: lead or co-handler, with its opinion and its returns.</summary>
/// <param name="OpinionText">Null before it is submitted, or where the person may not read it.</param>
public sealed record UnitCard(
    long AssignmentId, string Unit, AssignmentRole Role, string RoleWords, AssignmentState State, string StateWords, bool IsActive,
    DateOnly AssignedOn, DateOnly DueOn, string DueWhy, RemainingTime? Remaining, DateTime? SignedInAt,
    DateTime? OpinionAt, string? OpinionText, string? OpinionNumber, string? OpinionSigner, string? OpinionContact,
    IReadOnlyList<ReturnRow> Returns, string? EndedBecause);

public sealed record ReturnRow(string Reason, string? SuggestedUnit, DateTime AskedAt, bool? Upheld, string? RulingReason, DateTime? RuledAt);

/// <summary>One reply with its versions, newest first.</summary>
public sealed record ReplyCard(
    long ReplyId, int Round, string Issuer, ReplyState State, string StateWords, string Title, string? Category, string? Disclosure, string? Number,
    DateOnly? LetterDate, DateOnly? SentOn, string? SentBy, bool HasPdf, IReadOnlyList<ReplyVersionRow> Versions);

public sealed record ReplyVersionRow(int Number, string Occasion, string By, DateTime At, string Title, string Body);

/// <param name="Unit">The lead whose reply was rated, where each has its own; null otherwise.</param>
public sealed record RatingCard(
    int Round, string Representative, string? Unit, string Attitude, string Result, string? Reason, string ViaWords, DateTime At);

/// <param name="At">UTC.</param>
public sealed record TimelineRow(DateTime At, string Who, string Action, string What, string? Why);
