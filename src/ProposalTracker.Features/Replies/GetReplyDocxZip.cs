using MediatR;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Features.Replies;

/// <summary>All letters of a reply as Word documents in one ZIP.</summary>
public sealed record GetReplyDocxZipQuery(long ReplyId) : IQuery<LetterCopy>;

internal sealed class GetReplyDocxZipHandler(ReplySheetDesk desk) : IRequestHandler<GetReplyDocxZipQuery, Result<LetterCopy>>
{
    public async Task<Result<LetterCopy>> Handle(GetReplyDocxZipQuery query, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(query.ReplyId, cancellationToken);
        if (opened.Error is { } error)
            return error;
        var copies = Enumerable.Range(1, opened.Value.Letters.Count).Select(to => GetReplyDocxHandler.Docx(opened.Value, to)).OfType<LetterCopy>();
        return LetterCopies.Pack([.. copies], opened.Value.Name);
    }
}
