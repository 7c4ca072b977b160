using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Documents;

/// <summary>Every issued letter of a case that the person may read, as Word documents in one ZIP.</summary>
public sealed record GetCaseDocxZipQuery(long CaseId) : IQuery<LetterCopy>;

internal sealed class GetCaseDocxZipHandler(ProposalTrackerContext context, CurrentActor actor, RuleBook rules) : IRequestHandler<GetCaseDocxZipQuery, Result<LetterCopy>>
{
    public async Task<Result<LetterCopy>> Handle(GetCaseDocxZipQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var @case = await context.Cases.AsNoTracking().VisibleTo(person).Include(c => c.Proposals).SingleOrDefaultAsync(c => c.Id == query.CaseId, cancellationToken);
        if (@case is null)
            return Error.NotFound("这件建议");
        var letters = await context.IssuedLetters.AsNoTracking().Where(l => l.CaseId == query.CaseId).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var copies = letters.Where(l => LetterAccess.MayRead(person, l.Kind)).Select(l => GetIssuedDocxHandler.Docx(l, content)).ToList();
        return copies.Count == 0 ? Error.NotFound("已印制的函件") : LetterCopies.Pack(copies, $"{@case.Proposal.Number}函件");
    }
}
