using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Letters;
using LetterKind = ProposalTracker.Domain.Rules.LetterKind;

namespace ProposalTracker.Features.Replies;

internal sealed record ReplyFormSource(WorkItemDetails Item, Case Case, Reply? Reply, ReplyText Text);

/// <summary>Puts the reply's form together: text, choices of the rule set, number, checks, and what others have said.</summary>
internal sealed class ReplyFormParts(RuleBook rules, NumberBook numbers, ReplyProposal proposal, ReplyHistory history, DraftSetting setting)
{
    public static ReplyText TextOf(Reply reply) => new(
        reply.Title, reply.Salutation, reply.Body, reply.Category, reply.Disclosure, reply.DisclosureReason, reply.ContactName, reply.ContactPhone, reply.CopyTo);

    public Task<ReplyText> ProposeAsync(Case @case, WorkItem item, CancellationToken cancellationToken) =>
        proposal.WriteAsync(@case, item.DepartmentId ?? 0, cancellationToken);

    public async Task<ReplyForm> FormAsync(ReplyFormSource source, CancellationToken cancellationToken)
    {
        var (item, @case, reply, text) = source;
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var past = await history.OfAsync(item, @case, reply, cancellationToken);
        return new ReplyForm(
            item, reply?.Id, reply?.Version ?? 0, reply?.State ?? ReplyState.Drafting, text, reply is null, past.SentBackBecause,
            content.Categories, content.Disclosure.Values, past.Units, past.Versions, reply?.Number?.Text, await NextNumberAsync(content, reply, cancellationToken),
            reply?.LetterDate, reply?.SentOn, Notes(@case, reply, text, item, content), past.EarlierLetters, past.Ratings, past.Countersignatures)
        {
            TemplateVersionId = reply is null ? await proposal.TemplateVersionIdAsync(cancellationToken) : reply.TemplateVersionId,
        };
    }

    private IReadOnlyList<LetterNote> Notes(Case @case, Reply? reply, ReplyText text, WorkItemDetails item, RuleSetContent content)
    {
        var wording = ReplyChecks.Run(@case, text, item.Unit, reply?.IssuerId ?? item.DepartmentId, content);
        return reply is null or { State: ReplyState.Drafting or ReplyState.InReview } ? [.. wording, .. setting.Notes(text, item.Unit)] : wording;
    }

    private async Task<string?> NextNumberAsync(RuleSetContent content, Reply? reply, CancellationToken cancellationToken) =>
        reply is { Issuer: { } issuer, LetterDate: { } date, Number: null }
            ? await numbers.NextLetterNumberAsync(content, LetterKind.Reply, issuer, date.Year, cancellationToken)
            : null;
}
