using ProposalTracker.Data;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Documents;

/// <param name="Text">Null for a kind that bears none.</param>
internal sealed record DocumentNumber(string? Text);

/// <summary>Gives documents their number and keeps them, with the audit row.</summary>
internal sealed class DocumentRegister(ProposalTrackerContext context, NumberBook numbers, CurrentActor actor, AuditTrail audit, OfficeClock clock)
{
    /// <returns>Forbidden where another person of the unit numbers it.</returns>
    public async Task<Result<DocumentNumber>> NumberAsync(DocumentBasis basis, CancellationToken cancellationToken)
    {
        if (!DocumentKinds.MayIssue(actor.Required, basis.Kind, basis.Issuer.Id))
            return Error.Forbidden($"{LetterKindWords.Of(basis.Kind)}由{basis.Issuer.ShortNameOn(clock.Today)}机要秘书编号印制，您没有这项权限。");
        // The number that the co-handler wrote on its own letter stands.
        if (basis.Opinion?.LetterNumber is { } own)
            return new DocumentNumber(own);
        if (basis.Rules.Numbers.LetterPattern(basis.Kind) is null)
            return new DocumentNumber(null);
        if (basis.Issuer.LetterWord is null)
            return Error.Refused($"{basis.Issuer.ShortNameOn(clock.Today)}还没有机关代字，请管理员先在单位资料中填写。");
        return new DocumentNumber((await numbers.LetterNumberAsync(basis.Rules, basis.Kind, basis.Issuer, clock.Today.Year, cancellationToken)).Text);
    }

    public void Enter(DocumentBasis basis, IReadOnlyList<PrintedDocument> printed, IReadOnlyList<string> warnings)
    {
        context.IssuedLetters.AddRange(printed.Select(p => LetterIssue.Of(basis.Case, basis.Issuer, basis.Kind, p, clock.Now)));
        var letter = printed[0].Letter;
        var to = string.Join('、', printed.SelectMany(p => p.Letter.Salutation ?? []));
        audit.Record(
            basis.Case, LetterKindWords.Of(basis.Kind), $"{basis.Issuer.ShortNameOn(clock.Today)}致{to}{(letter.Number is { } number ? $"，{number}" : "")}",
            warnings.Count > 0 ? $"已核对提醒：{string.Join("；", warnings)}" : null);
    }
}
