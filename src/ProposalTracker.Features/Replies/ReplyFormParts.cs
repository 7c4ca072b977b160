using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters;
using LetterKind = ProposalTracker.Domain.Rules.LetterKind;

namespace ProposalTracker.Features.Replies;

internal sealed record ReplyFormSource(WorkItemDetails Item, Case Case, Reply? Reply, ReplyText Text);

/// <summary>Puts the reply's form together: text, choices of the rule set, opinions, versions, number and checks.</summary>
internal sealed class ReplyFormParts(
    ProposalTrackerContext context, RuleBook rules, NumberBook numbers, ReplyProposal proposal, CaseParts parts, DraftSetting setting, OfficeClock clock)
{
    public static ReplyText TextOf(Reply reply) => new(
        reply.Title, reply.Salutation, reply.Body, reply.Category, reply.Disclosure, reply.DisclosureReason, reply.ContactName, reply.ContactPhone, reply.CopyTo);

    public Task<ReplyText> ProposeAsync(Case @case, WorkItem item, CancellationToken cancellationToken) =>
        proposal.WriteAsync(@case, item.DepartmentId ?? 0, cancellationToken);

    public async Task<ReplyForm> FormAsync(ReplyFormSource source, CancellationToken cancellationToken)
    {
        var (item, @case, reply, text) = source;
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var reader = new Actor(0, "", "", null, [new ActorRole(Domain.Organisation.Role.Drafter, item.DepartmentId)]);
        var cards = await parts.RepliesAsync(@case, reader, cancellationToken);
        return new ReplyForm(
            item, reply?.Id, reply?.Version ?? 0, reply?.State ?? ReplyState.Drafting, text, reply is null, await SentBackAsync(@case, reply, cancellationToken),
            content.Categories, content.Disclosure.Values, await parts.UnitsAsync(@case, reader, cancellationToken),
            cards.FirstOrDefault(c => c.ReplyId == reply?.Id)?.Versions ?? [], reply?.Number?.Text, await NextNumberAsync(content, reply, cancellationToken),
            reply?.LetterDate, reply?.SentOn, Notes(@case, reply, text, item),
            [.. cards.Where(c => c.Round < RoundOf(item, @case) && c.HasPdf && (!@case.RepliesSeparately || c.Issuer == item.Unit))], [.. (await parts.RatingsAsync(@case, cancellationToken)).Where(r => r.Unit is null || r.Unit == item.Unit)],
            await CountersignRow.OfCaseAsync(context, @case.Id, clock.Today, cancellationToken))
        {
            TemplateVersionId = reply is null ? await proposal.TemplateVersionIdAsync(cancellationToken) : reply.TemplateVersionId,
        };
    }

    private IReadOnlyList<LetterNote> Notes(Case @case, Reply? reply, ReplyText text, WorkItemDetails item)
    {
        var wording = ReplyChecks.Run(@case, text, item.Unit, reply?.IssuerId ?? item.DepartmentId);
        return reply is null or { State: ReplyState.Drafting or ReplyState.InReview } ? [.. wording, .. setting.Notes(text, item.Unit)] : wording;
    }

    private static int RoundOf(WorkItemDetails item, Case @case) =>
        @case.RoundFor(@case.Leads.FirstOrDefault(a => a.DepartmentId == item.DepartmentId)).Number;

    private async Task<string?> NextNumberAsync(RuleSetContent content, Reply? reply, CancellationToken cancellationToken) =>
        reply is { Issuer: { } issuer, LetterDate: { } date, Number: null }
            ? await numbers.NextLetterNumberAsync(content, LetterKind.Reply, issuer, date.Year, cancellationToken)
            : null;

    // Of this reply only: an earlier round's comments were answered by its letter, another lead's are not for this one.
    private Task<string?> SentBackAsync(Case @case, Reply? reply, CancellationToken cancellationToken)
    {
        if (reply is not { State: ReplyState.Drafting, Versions.Count: > 0 })
            return Task.FromResult<string?>(null);
        var begun = reply.Versions.Min(v => v.SavedAt);
        return context.AuditEntries.AsNoTracking()
            .Where(a => a.CaseId == @case.Id && a.At >= begun && (a.Action == CountersignDesk.SentBack
                || ((a.Action == "核稿退回" || a.Action == "签发退回")
                    && context.People.Any(p => p.Id == a.PersonId && p.Memberships.Any(m => m.DepartmentId == reply.IssuerId)))))
            .OrderByDescending(a => a.Id).Select(a => a.Why).FirstOrDefaultAsync(cancellationToken);
    }
}
