using MediatR;
using ProposalTracker.Features.Replies;

namespace ProposalTracker.Features.Printing;

/// <summary>One letter as it was issued: a reprint has the same bytes.</summary>
public sealed record GetIssuedLetterQuery(long LetterId) : IQuery<LetterFile>;

internal sealed class GetIssuedLetterHandler(LetterShelf shelf) : IRequestHandler<GetIssuedLetterQuery, Result<LetterFile>>
{
    public async Task<Result<LetterFile>> Handle(GetIssuedLetterQuery query, CancellationToken cancellationToken)
    {
        var found = await shelf.FindAsync(query.LetterId, cancellationToken);
        return found.Error is { } error ? error : new LetterFile(found.Value.Pdf, $"{LetterShelf.NameOf(found.Value)}.pdf", IsDraft: false);
    }
}
