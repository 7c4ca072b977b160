using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

/// <summary>An issued letter with the rule set of its case, by which it is set anew in another format.</summary>
internal sealed record ShelvedLetter(IssuedLetter Letter, RuleSetContent Rules);

/// <summary>Issued letters, as far as the person may read them.</summary>
internal sealed class LetterShelf(ProposalTrackerContext context, CurrentActor actor, RuleBook rules)
{
    public async Task<Result<IssuedLetter>> FindAsync(long letterId, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var letter = await context.IssuedLetters.AsNoTracking().Include(l => l.Case).SingleOrDefaultAsync(l => l.Id == letterId, cancellationToken);
        if (letter is null || !LetterAccess.MayRead(person, letter.Kind) || !await context.Cases.VisibleTo(person).AnyAsync(c => c.Id == letter.CaseId, cancellationToken))
            return Error.NotFound("这份函件");
        return letter;
    }

    public async Task<Result<ShelvedLetter>> FindWithRulesAsync(long letterId, CancellationToken cancellationToken)
    {
        var found = await FindAsync(letterId, cancellationToken);
        if (found.Error is { } error)
            return error;
        var @case = found.Value.Case ?? throw new InvalidOperationException("The letter's case was expected to be loaded.");
        return new ShelvedLetter(found.Value, await rules.ForAsync(@case.RuleSetId, cancellationToken));
    }

    /// <summary>Of a file, without its ending.</summary>
    public static string NameOf(IssuedLetter letter) => LetterCopies.Safe($"{letter.Number ?? letter.Title} 致{letter.Addressee}");
}
