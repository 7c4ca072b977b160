using MediatR;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Rules;
using ProposalTracker.Letters.Docx;

namespace ProposalTracker.Features.Printing;

/// <summary>An issued letter as a Word document, from the fields that were fixed at issuing.</summary>
public sealed record GetIssuedDocxQuery(long LetterId) : IQuery<LetterCopy>;

internal sealed class GetIssuedDocxHandler(LetterShelf shelf, RuleBook rules) : IRequestHandler<GetIssuedDocxQuery, Result<LetterCopy>>
{
    public async Task<Result<LetterCopy>> Handle(GetIssuedDocxQuery query, CancellationToken cancellationToken)
    {
        var found = await shelf.FindAsync(query.LetterId, cancellationToken);
        if (found.Error is { } error)
            return error;
        var @case = found.Value.Case ?? throw new InvalidOperationException("The letter's case was expected to be loaded.");
        return Docx(found.Value, await rules.ForAsync(@case.RuleSetId, cancellationToken));
    }

    internal static LetterCopy Docx(IssuedLetter letter, RuleSetContent rules) =>
        new(DocxWriter.Write(ReplySheetDesk.Read(letter.Id, letter.LetterJson), LetterHabits.Of(rules)), $"{LetterShelf.NameOf(letter)}.docx");
}
