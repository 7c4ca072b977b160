using MediatR;

namespace ProposalTracker.Features.Replies;

/// <summary>The letters of a reply to choose from: one, or one for each signer (逐一答复, D9).</summary>
public sealed record ListReplySheetsQuery(long ReplyId) : IQuery<ReplySheetList>;

public sealed record ReplySheetList(IReadOnlyList<ReplySheetRow> Rows);

/// <param name="To">Which of them, from 1.</param>
/// <param name="Addressee">主送, as printed without the colon.</param>
/// <param name="LetterId">Of the issued letter; null for a draft.</param>
public sealed record ReplySheetRow(int To, string Addressee, long? LetterId);

internal sealed class ListReplySheetsHandler(ReplySheetDesk desk) : IRequestHandler<ListReplySheetsQuery, Result<ReplySheetList>>
{
    public async Task<Result<ReplySheetList>> Handle(ListReplySheetsQuery query, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(query.ReplyId, cancellationToken);
        if (opened.Error is { } error)
            return error;
        var sheets = opened.Value;
        return new ReplySheetList(
            [.. sheets.Letters.Select((letter, i) => new ReplySheetRow(i + 1, ReplySheets.AddresseeOf(letter), sheets.AreDrafts ? null : sheets.IssuedIds[i]))]);
    }
}
