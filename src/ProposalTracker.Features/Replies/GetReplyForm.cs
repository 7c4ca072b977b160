using MediatR;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Replies;

/// <summary>What the pages 拟稿, 核稿, 会签, 签发, 编号印制 and 寄送 show: the text so far, or one made from the template and the opinions.</summary>
/// <param name="Kind">DraftReply, Review, Countersign, Sign, Number or Send.</param>
public sealed record GetReplyFormQuery(long WorkItemId, string Kind) : IQuery<ReplyForm>;

/// <param name="ReplyId">Null before the first save.</param>
/// <param name="IsFromTemplate">The text was proposed by the template and has not been saved yet.</param>
/// <param name="SentBackBecause">The comment of the latest 退回, while the draft is being mended.</param>
/// <param name="NextNumber">What the letter's 发文字号 would be now.</param>
/// <param name="Notes">What the checks on the text say (D8).</param>
/// <param name="EarlierLetters">Issued in earlier rounds.</param>
/// <param name="Countersignatures">What other units said of this and earlier versions (会签), newest first.</param>
/// <param name="EarlierRatings">Why there is another round.</param>
public sealed record ReplyForm(
    WorkItemDetails Item, long? ReplyId, int Version, ReplyState State, ReplyText Text, bool IsFromTemplate, string? SentBackBecause,
    IReadOnlyList<ReplyCategory> Categories, IReadOnlyList<DisclosureValue> Disclosures, IReadOnlyList<UnitCard> Units,
    IReadOnlyList<ReplyVersionRow> Versions, string? Number, string? NextNumber, DateOnly? LetterDate, DateOnly? SentOn,
    IReadOnlyList<LetterNote> Notes, IReadOnlyList<ReplyCard> EarlierLetters, IReadOnlyList<RatingCard> EarlierRatings,
    IReadOnlyList<CountersignRow> Countersignatures)
{
    /// <summary>The template version (公文模板) that the text came from.</summary>
    public long? TemplateVersionId { get; init; }
}

internal sealed class GetReplyFormHandler(WorkItemHead heads, ReplyDesk replies, ReplyFormParts parts)
    : IRequestHandler<GetReplyFormQuery, Result<ReplyForm>>
{
    public async Task<Result<ReplyForm>> Handle(GetReplyFormQuery query, CancellationToken cancellationToken)
    {
        var opened = await heads.OpenAsync(query.WorkItemId, query.Kind, cancellationToken);
        if (opened.Error is { } refused)
            return refused;
        var (item, @case, head) = opened.Value;
        var reply = await replies.FindAsync(item, @case, cancellationToken);
        var text = reply is null ? await parts.ProposeAsync(@case, item, cancellationToken) : ReplyFormParts.TextOf(reply);
        return await parts.FormAsync(new ReplyFormSource(head, @case, reply, text), cancellationToken);
    }
}
