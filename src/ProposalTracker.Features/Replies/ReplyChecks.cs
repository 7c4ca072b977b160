using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Letters;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Checks;

namespace ProposalTracker.Features.Replies;

/// <summary>What can be said of a reply's text before it goes out (D2, D8): the lints of the letter, and request items without a verdict.</summary>
internal static class ReplyChecks
{
    public static IReadOnlyList<LetterNote> Run(Case @case, ReplyText text, string? issuer, long? issuerId, RuleSetContent rules)
    {
        var proposal = @case.Proposal;
        var letter = new LetterDocument
        {
            Issuer = issuer,
            Title = text.Title,
            // Where each signer gets his own letter, it speaks to him alone.
            Salutation = ReplyLetter.Salutations(text.Salutation, rules)[0],
            Body = text.Body,
            Contact = text.ContactName is null ? null : new LetterContact(text.ContactName, text.ContactPhone ?? ""),
            Disclosure = text.Disclosure,
            CopyTo = text.CopyTo,
        };
        var context = new CheckContext
        {
            Channel = proposal.Channel == Channel.Congress ? LetterChannel.Congress : LetterChannel.Conference,
            ProposalNumbers = [proposal.Number.TrimStart('第').TrimEnd('号')],
            Agencies = [.. @case.Leads.Select(a => a.Department).OfType<Department>().SelectMany(d => d.Names).SelectMany(n => new[] { n.FullName, n.ShortName }).Distinct()],
            Requests = [.. proposal.RequestItems.OrderBy(i => i.Position).Select(i => i.Text)],
        };
        var open = proposal.RequestItems.Where(i => i.VerdictBy(issuerId) is null).OrderBy(i => i.Position)
            .Select(i => new LetterNote(NoteLevel.Warning, "no-verdict", $"诉求 {i.Position} 还没有标明采纳情况。", "verdicts"));
        // Number and date come with 签发 and 编号; that they are missing says nothing of a draft.
        return [.. LetterChecks.Run(letter, context).Where(n => n.Field is not ("number" or "date" or "signers")), .. open];
    }
}
