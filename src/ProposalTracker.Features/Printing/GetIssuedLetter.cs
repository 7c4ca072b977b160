using MediatR;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Features.Printing;

/// <summary>One letter as it was issued: a reprint has the same bytes.</summary>
public sealed record GetIssuedLetterQuery(long LetterId) : IQuery<LetterPdf>;

internal sealed class GetIssuedLetterHandler(LetterShelf shelf) : IRequestHandler<GetIssuedLetterQuery, Result<LetterPdf>>
{
    public async Task<Result<LetterPdf>> Handle(GetIssuedLetterQuery query, CancellationToken cancellationToken)
    {
        var found = await shelf.FindAsync(query.LetterId, cancellationToken);
        return found.Error is { } error ? error : new LetterPdf(found.Value.Pdf, $"{LetterShelf.NameOf(found.Value)}.pdf", IsDraft: false);
    }
}
