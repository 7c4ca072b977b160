using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Replies;

/// <param name="SentBackBecause">The comment of the latest 退回, while the draft is being mended.</param>
/// <param name="EarlierLetters">Issued in earlier rounds.</param>
/// <param name="Countersignatures">Newest first.</param>
internal sealed record ReplyPast(
    IReadOnlyList<ReplyVersionRow> Versions, IReadOnlyList<ReplyCard> EarlierLetters, IReadOnlyList<UnitCard> Units, IReadOnlyList<RatingCard> Ratings,
    IReadOnlyList<CountersignRow> Countersignatures, string? SentBackBecause);

/// <summary>What has been written and said before of a reply: versions, letters and ratings of earlier rounds, opinions, 会签, 退回.</summary>
internal sealed class ReplyHistory(ProposalTrackerContext context, CaseParts parts, OfficeClock clock)
{
    public async Task<ReplyPast> OfAsync(WorkItemDetails item, Case @case, Reply? reply, CancellationToken cancellationToken)
    {
        var reader = new Actor(0, "", "", null, [new ActorRole(Role.Drafter, item.DepartmentId)]);
        var cards = await parts.RepliesAsync(@case, reader, cancellationToken);
        var round = @case.RoundFor(@case.Leads.FirstOrDefault(a => a.DepartmentId == item.DepartmentId)).Number;
        var ratings = await parts.RatingsAsync(@case, cancellationToken);
        return new ReplyPast(
            cards.FirstOrDefault(c => c.ReplyId == reply?.Id)?.Versions ?? [],
            [.. cards.Where(c => c.Round < round && c.HasPdf && (!@case.RepliesSeparately || c.Issuer == item.Unit))],
            await parts.UnitsAsync(@case, reader, cancellationToken),
            [.. ratings.Where(r => r.Unit is null || r.Unit == item.Unit)],
            await CountersignRow.OfCaseAsync(context, @case.Id, clock.Today, cancellationToken),
            await SentBackAsync(@case, reply, cancellationToken));
    }

    // Of this reply only: an earlier round's comments were answered by its letter, another lead's are not for this one.
    private Task<string?> SentBackAsync(Case @case, Reply? reply, CancellationToken cancellationToken)
    {
        if (reply is not { State: ReplyState.Drafting, Versions.Count: > 0 })
            return Task.FromResult<string?>(null);
        var begun = reply.Versions.Min(v => v.SavedAt);
        return context.AuditEntries.AsNoTracking()
            .Where(a => a.CaseId == @case.Id && a.At >= begun && (a.Action == CountersignDesk.SentBack
                || ((a.Action == "核稿退回" || a.Action == "签发退回")
                    && context.People.Any(p => p.Id == a.PersonId && p.Memberships.Any(m => m.DepartmentId == reply.IssuerId)))))
            .OrderByDescending(a => a.Id).Select(a => a.Why).FirstOrDefaultAsync(cancellationToken);
    }
}
