using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Seals;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Replies;

/// <summary>What stands in the way of issuing: errors refuse, warnings want one confirmation.</summary>
/// <param name="Errors">Chinese sentences without their full stop, like the warnings.</param>
public sealed record IssueFindings(IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings);

/// <summary>Typesets the letters of a signed reply as they will be issued, and says what is to be known before.</summary>
internal sealed class ReplyPrinting(ProposalTrackerContext context, RuleBook rules, NumberBook numbers, SealBook seals, LetterPress press)
{
    /// <returns>The letter to the lead proposer first.</returns>
    public async Task<IReadOnlyList<PrintedDocument>> PrintAsync(Reply reply, Case @case, string number, CancellationToken cancellationToken)
    {
        // The check of the text asks for them.
        await context.Entry(@case.Proposal).Collection(p => p.RequestItems).LoadAsync(cancellationToken);
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var options = LetterHabits.Of(content);
        var printed = new List<PrintedDocument>();
        var signedBy = content.Letter.Signature == SignatureStyle.UnitAndSigner
            ? await context.People.Where(p => p.Id == reply.SignedByPersonId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        foreach (var letter in ReplyLetter.ComposeAll(reply, content, number, reply.LetterDate).Select(l => l with { SignedBy = signedBy }))
        {
            var (@sealed, with) = await seals.SealAsync(letter, options, ReplyLetter.Signers(reply).Select(d => d.Id).ToList(), cancellationToken);
            printed.Add(new PrintedDocument(@sealed, press.Print(@sealed, with)));
        }
        return printed;
    }

    /// <summary>The same check as at issuing, with the number that would be taken now.</summary>
    public async Task<IssueFindings> CheckAsync(Reply reply, Case @case, CancellationToken cancellationToken)
    {
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var next = reply is { Issuer: { } issuer, LetterDate: { } date }
            ? await numbers.NextLetterNumberAsync(content, Domain.Rules.LetterKind.Reply, issuer, date.Year, cancellationToken)
            : null;
        return next is null
            ? new IssueFindings(["本单位还没有机关代字，请管理员先在单位资料中填写"], [])
            : Findings(reply, @case, content, await PrintAsync(reply, @case, next, cancellationToken));
    }

    public static IssueFindings Findings(Reply reply, Case @case, RuleSetContent content, IReadOnlyList<PrintedDocument> printed)
    {
        var set = printed.SelectMany(p => p.Printed.Notes).ToList();
        var text = ReplyChecks.Run(@case, ReplyFormParts.TextOf(reply), printed[0].Letter.Issuer, reply.IssuerId, content);
        return new IssueFindings(
            Messages(set.Where(n => n.Level == NoteLevel.Error)),
            Messages(text.Concat(set).Where(n => n.Level == NoteLevel.Warning)));
    }

    private static List<string> Messages(IEnumerable<LetterNote> notes) => [.. notes.Select(n => n.Message.TrimEnd('。')).Distinct()];
}
