using MediatR;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Replies;
using ProposalTracker.Letters.Docx;

namespace ProposalTracker.Features.Printing;

/// <summary>An issued letter as a Word document, from the fields that were fixed at issuing.</summary>
public sealed record GetIssuedDocxQuery(long LetterId) : IQuery<LetterCopy>;

internal sealed class GetIssuedDocxHandler(LetterShelf shelf) : IRequestHandler<GetIssuedDocxQuery, Result<LetterCopy>>
{
    public async Task<Result<LetterCopy>> Handle(GetIssuedDocxQuery query, CancellationToken cancellationToken)
    {
        var found = await shelf.FindWithRulesAsync(query.LetterId, cancellationToken);
        return found.Error is { } error ? error : Docx(found.Value.Letter, found.Value.Rules);
    }

    internal static LetterCopy Docx(IssuedLetter letter, RuleSetContent rules) =>
        new(DocxWriter.Write(ReplySheetDesk.Read(letter.Id, letter.LetterJson), LetterHabits.Of(rules)), $"{LetterShelf.NameOf(letter)}.docx");
}
