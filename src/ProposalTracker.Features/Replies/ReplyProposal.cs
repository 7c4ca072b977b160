using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Templates;
using ProposalTracker.Letters.Templates;

namespace ProposalTracker.Features.Replies;

/// <summary>The first text of a reply (D3): template, request items and opinions of the co-handlers; the drafter edits it.</summary>
internal sealed class ReplyProposal(ProposalTrackerContext context, RuleBook rules, TemplateBook templates, OfficeClock clock)
{
    public async Task<ReplyText> WriteAsync(Case @case, long issuerId, CancellationToken cancellationToken)
    {
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var issuer = await context.Departments.AsNoTracking().SingleAsync(d => d.Id == issuerId, cancellationToken);
        var earlier = await context.Replies.AsNoTracking().Where(r => r.CaseId == @case.Id && r.IssuerId == issuerId)
            .OrderByDescending(r => r.RoundNumber).FirstOrDefaultAsync(cancellationToken);
        var units = await OpinionsAsync(@case, cancellationToken);
        var round = @case.RoundFor(@case.Leads.FirstOrDefault(a => a.DepartmentId == issuerId)).Number;
        var written = await templates.WriteAsync(LetterKind.Reply, Data(@case, content, issuer, units, round), cancellationToken);
        return new ReplyText(
            written.Title, written.Salutation, written.WholeBody,
            // A second round starts from the first round's decisions, not from its text.
            earlier?.Category, earlier?.Disclosure ?? content.Disclosure.Values.FirstOrDefault(v => v.Code == content.Disclosure.Default)?.Text,
            earlier?.DisclosureReason, earlier?.ContactName ?? issuer.ContactName, earlier?.ContactPhone ?? issuer.ContactPhone,
            earlier?.CopyTo ?? await CopiesAsync(@case, content, cancellationToken));
    }

    /// <summary>The version whose words the text begins with; null while there is only the file.</summary>
    public async Task<long?> TemplateVersionIdAsync(CancellationToken cancellationToken) =>
        (await templates.CurrentAsync(LetterKind.Reply, cancellationToken))?.Id;

    private Task<List<TemplateOpinion>> OpinionsAsync(Case @case, CancellationToken cancellationToken)
    {
        var assignments = @case.ActiveAssignments.Where(a => a.Role == AssignmentRole.CoHandler).OrderBy(a => a.Id).ToList();
        var ids = assignments.Select(a => a.Id).ToList();
        return ReadAsync();

        async Task<List<TemplateOpinion>> ReadAsync()
        {
            var texts = await context.Opinions.AsNoTracking().Where(o => o.SubmittedAt != null && ids.Contains(o.AssignmentId))
                .ToDictionaryAsync(o => o.AssignmentId, o => o.Text, cancellationToken);
            return [.. assignments.Where(a => texts.ContainsKey(a.Id)).Select(a => new TemplateOpinion(a.Department?.ShortNameOn(clock.Today) ?? "", texts[a.Id]))];
        }
    }

    private TemplateData Data(Case @case, RuleSetContent content, Department issuer, List<TemplateOpinion> opinions, int round)
    {
        var proposal = @case.Proposal;
        var addressees = Addressees(proposal, content);
        return new TemplateData
        {
            Issuer = @case.Mode == HandlingMode.Jointly
                ? string.Join('、', @case.Leads.Select(a => a.Department?.FullNameOn(clock.Today)))
                : issuer.FullNameOn(clock.Today),
            Session = CaseWords.Session(proposal),
            Proposals = [new TemplateProposal(proposal.Number.TrimStart('第').TrimEnd('号'), proposal.Title)],
            Addressees = addressees,
            // Each of several letters speaks to one.
            AddresseeCount = ReplyLetter.Salutations(addressees, content).Count > 1 ? 1 : null,
            Delegation = addressees.Count == 0 ? proposal.ProposingDelegation?.Name.Replace("代表团", "", StringComparison.Ordinal) : null,
            CoHandlers = [.. opinions.Select(o => o.Department)],
            Appraisal = round == 1 ? null : $"你对第{round - 1}轮答复提出意见后，我局重新进行了办理。",
            Requests = [.. proposal.RequestItems.OrderBy(i => i.Position).Select(i => new TemplateRequest(i.Text, Verdict(i, issuer), null))],
            Opinions = opinions,
            Wording = new TemplateWording { PersonTitle = content.Wording.Proposer, Proposal = content.Wording.Proposal },
        };
    }

    private static string? Verdict(RequestItem item, Department issuer) => item.VerdictBy(issuer.Id) is { } verdict ? CaseWords.Of(verdict) : null;

    private static List<string> Addressees(Proposal proposal, RuleSetContent content)
    {
        if (proposal.LeadProposer is not { } lead)
            return [];
        var others = content.Answering.JointProposal == AnsweredSigners.EachSigner
            ? proposal.CoSigners.OrderBy(c => c.Position).Select(c => c.Representative?.Name ?? "")
            : [];
        return [lead.Name, .. others];
    }

    // 抄送 by the rule set: the offices, the co-handlers, units named by the place.
    private async Task<IReadOnlyList<string>> CopiesAsync(Case @case, RuleSetContent content, CancellationToken cancellationToken)
    {
        var list = content.Copies.FirstOrDefault(c => c.Letter == LetterKind.Reply)?.To ?? [];
        var offices = await context.Departments.AsNoTracking()
            .Where(d => d.Kind == DepartmentKind.CongressOffice || d.Kind == DepartmentKind.GovernmentOffice).ToListAsync(cancellationToken);
        var coHandlers = @case.ActiveAssignments.Where(a => a.Role == AssignmentRole.CoHandler).OrderBy(a => a.Id).Select(a => a.Department?.ShortNameOn(clock.Today) ?? "");
        return [.. list.Where(r => @case.IsKey || !r.KeyProposalsOnly).SelectMany(Names).Where(n => n.Length > 0).Distinct()];

        IEnumerable<string> Names(CopyRecipient recipient) => recipient.NameOn(clock.Today) is { } named ? [named] : recipient.Role switch
        {
            CopyRole.CongressOffice => offices.Where(d => d.Kind == DepartmentKind.CongressOffice).Select(d => d.ShortNameOn(clock.Today)),
            CopyRole.GovernmentOffice => offices.Where(d => d.Kind == DepartmentKind.GovernmentOffice).Select(d => d.ShortNameOn(clock.Today)),
            CopyRole.CoHandlers => coHandlers,
            _ => [],
        };
    }
}
