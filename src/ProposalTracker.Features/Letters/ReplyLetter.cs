using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Letters;
using MarkPlace = ProposalTracker.Domain.Rules.MarkPlace;

namespace ProposalTracker.Features.Letters;

/// <summary>A reply (答复) as a letter (函): what the drafter wrote, with what signing and numbering fixed.</summary>
internal static class ReplyLetter
{
    /// <summary>
    /// One letter, or one for each signer where the rule set answers each (逐一答复, D9): the same signed text under the same
    /// number, each with its own 主送.
    /// </summary>
    public static IReadOnlyList<LetterDocument> ComposeAll(Reply reply, RuleSetContent rules, string? number, DateOnly? date)
    {
        var letter = Compose(reply, rules, number, date);
        return [.. Salutations(reply.Salutation, rules).Select(salutation => letter with { Salutation = salutation })];
    }

    /// <summary>主送 of each letter.</summary>
    /// <param name="addressees">All whom the reply answers.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Salutations(IReadOnlyList<string> addressees, RuleSetContent rules)
    {
        if (rules.Answering.JointProposal != AnsweredSigners.EachSigner || addressees.Count < 2)
            return [addressees];
        var title = rules.Wording.Proposer;
        return [.. addressees.Select(name => new[] { name.EndsWith(title, StringComparison.Ordinal) ? name : name + title })];
    }

    /// <param name="number">发文字号; null before 编号.</param>
    /// <param name="date">成文日期; null before 签发.</param>
    public static LetterDocument Compose(Reply reply, RuleSetContent rules, string? number, DateOnly? date)
    {
        var signers = Signers(reply).Select(d => d.FullNameOn(date ?? DateOnly.MaxValue)).ToList();
        var category = rules.FindCategory(reply.Category ?? "");
        return new LetterDocument
        {
            Kind = ProposalTracker.Letters.LetterKind.Reply,
            Issuer = signers[0],
            Mark = category is null || rules.Letter.MarkPlace == MarkPlace.None || category.PrintAs.Length == 0 ? null : category.PrintAs,
            Number = number,
            Title = reply.Title,
            Salutation = reply.Salutation,
            Body = reply.Body,
            Signers = signers,
            Date = date,
            Seal = rules.Letter.IsSealed ? SealMode.Space : SealMode.None,
            Contact = reply.ContactName is null && reply.ContactPhone is null ? null : new LetterContact(reply.ContactName ?? "", reply.ContactPhone ?? ""),
            Disclosure = reply.Disclosure,
            CopyTo = reply.CopyTo.Count == 0 ? null : reply.CopyTo,
        };
    }

    /// <summary>联合主办: the lead that drafts signs first, with its number; the others sign after it.</summary>
    public static IReadOnlyList<Department> Signers(Reply reply)
    {
        var issuer = reply.Issuer ?? throw new InvalidOperationException("The issuer was expected to be loaded.");
        return reply.Case is { Mode: HandlingMode.Jointly } joint
            ? [issuer, .. joint.Leads.Where(a => a.DepartmentId != reply.IssuerId).Select(a => a.Department).OfType<Department>()]
            : [issuer];
    }
}
