using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

/// <summary>One letter as it was issued: a reprint has the same bytes.</summary>
public sealed record GetIssuedLetterQuery(long LetterId) : IQuery<LetterFile>;

internal sealed class GetIssuedLetterHandler(ProposalTrackerContext context, CurrentActor actor) : IRequestHandler<GetIssuedLetterQuery, Result<LetterFile>>
{
    public async Task<Result<LetterFile>> Handle(GetIssuedLetterQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var letter = await context.IssuedLetters.Where(l => l.Id == query.LetterId)
            .Select(l => new { l.CaseId, l.Kind, l.Number, l.Title, l.Pdf }).SingleOrDefaultAsync(cancellationToken);
        if (letter is null || !await context.Cases.VisibleTo(person).AnyAsync(c => c.Id == letter.CaseId, cancellationToken))
            return Error.NotFound("这份函件");
        if (!LetterAccess.MayRead(person, letter.Kind))
            return Error.NotFound("这份函件");
        return new LetterFile(letter.Pdf, $"{letter.Number ?? letter.Title}.pdf", IsDraft: false);
    }
}
