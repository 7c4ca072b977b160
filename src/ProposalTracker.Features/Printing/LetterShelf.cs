using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

/// <summary>Issued letters, as far as the person may read them.</summary>
internal sealed class LetterShelf(ProposalTrackerContext context, CurrentActor actor)
{
    public async Task<Result<IssuedLetter>> FindAsync(long letterId, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var letter = await context.IssuedLetters.AsNoTracking().Include(l => l.Case).SingleOrDefaultAsync(l => l.Id == letterId, cancellationToken);
        if (letter is null || !LetterAccess.MayRead(person, letter.Kind) || !await context.Cases.VisibleTo(person).AnyAsync(c => c.Id == letter.CaseId, cancellationToken))
            return Error.NotFound("这份函件");
        return letter;
    }

    /// <summary>Of a file, without its ending.</summary>
    public static string NameOf(IssuedLetter letter) => LetterCopies.Safe($"{letter.Number ?? letter.Title} 致{letter.Addressee}");
}
