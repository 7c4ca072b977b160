using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.PastReplies;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.PastReplies;

/// <summary>过去答复: what the person's units have taken over, searched in every field.</summary>
/// <param name="Search">Words parted by spaces; each must stand in title, number, unit or text.</param>
/// <param name="Page">From 1.</param>
public sealed record ListPastRepliesQuery(string? Search, int? Year, int Page) : IQuery<PastReplyList>
{
    public const int PageSize = 20;
}

/// <param name="Pending">Read but not confirmed yet, whatever was searched for.</param>
/// <param name="Years">Newest first.</param>
public sealed record PastReplyList(IReadOnlyList<PastReplyRow> Rows, int Total, IReadOnlyList<PastReplyRow> Pending, IReadOnlyList<int> Years, bool MayImport);

/// <param name="AddedAt">UTC.</param>
public sealed record PastReplyRow(long Id, string Title, string? Number, string? Issuer, int? Year, string FileName, DateTime AddedAt);

internal sealed class ListPastRepliesHandler(ProposalTrackerContext context, CurrentActor actor)
    : IRequestHandler<ListPastRepliesQuery, Result<PastReplyList>>
{
    private const int MostWords = 8;
    private const int MostPending = 100;

    public async Task<Result<PastReplyList>> Handle(ListPastRepliesQuery query, CancellationToken cancellationToken)
    {
        if (actor.Required.Departments.Count == 0)
            return Error.Forbidden("过去的答复由承办单位的人员查看。");
        var all = context.PastReplies.AsNoTracking().OfUnitsOf(actor.Required);
        var confirmed = all.Where(r => r.ConfirmedAt != null);
        var found = Filter(confirmed, query);
        var total = await found.CountAsync(cancellationToken);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + ListPastRepliesQuery.PageSize - 1) / ListPastRepliesQuery.PageSize));
        var rows = await Rows(found.OrderByDescending(r => r.Year).ThenByDescending(r => r.Id).Skip((page - 1) * ListPastRepliesQuery.PageSize).Take(ListPastRepliesQuery.PageSize))
            .ToListAsync(cancellationToken);
        var pending = await Rows(all.Where(r => r.ConfirmedAt == null).OrderBy(r => r.Id).Take(MostPending)).ToListAsync(cancellationToken);
        var years = await confirmed.Where(r => r.Year != null).Select(r => r.Year ?? 0).Distinct().OrderDescending().ToListAsync(cancellationToken);
        return new PastReplyList(rows, total, pending, years, PastReplyRights.UnitOf(actor.Required) is not null);
    }

    private static IQueryable<PastReply> Filter(IQueryable<PastReply> replies, ListPastRepliesQuery query)
    {
        foreach (var word in (query.Search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            replies = replies.Where(r => r.Title.Contains(word) || (r.Number != null && r.Number.Contains(word))
                || (r.Issuer != null && r.Issuer.Contains(word)) || r.Body.Contains(word));
        }

        return query.Year is { } year ? replies.Where(r => r.Year == year) : replies;
    }

    private static IQueryable<PastReplyRow> Rows(IQueryable<PastReply> replies) =>
        replies.Select(r => new PastReplyRow(r.Id, r.Title, r.Number, r.Issuer, r.Year, r.FileName, r.AddedAt));
}
