using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Cases;
using ProposalTracker.Letters.Templates;

namespace ProposalTracker.Features.Documents;

/// <summary>The case's data as the templates of the documents want them; what nobody knows yet is left as 【请写明…】.</summary>
internal static class DocumentTexts
{
    public static TemplateData Of(DocumentBasis basis, DateOnly today)
    {
        var data = Common(basis, today);
        return basis.Kind switch
        {
            LetterKind.HandOver => HandOver(basis, data, today),
            LetterKind.Urge => Urge(basis, data, today),
            LetterKind.Opinion => data with { Addressees = [.. basis.Case.Leads.Select(a => Name(a, today))], NextSteps = basis.Opinion?.Text },
            LetterKind.Return => data with { Reason = basis.About?.Returns.MaxBy(r => r.AskedAt)?.Reason, SuggestedDepartment = basis.Suggested?.ShortNameOn(today) },
            LetterKind.Extension => Extension(basis, data, today),
            LetterKind.FeedbackForm => Feedback(basis, data, today),
            LetterKind.Promise => Promise(basis, data),
            _ => data,
        };
    }

    private static TemplateData Common(DocumentBasis basis, DateOnly today)
    {
        var supervisor = basis.Kind == LetterKind.FeedbackForm ? basis.Congress : basis.Government;
        return new TemplateData
        {
            Issuer = basis.Issuer.FullNameOn(today),
            Session = CaseWords.Session(basis.Case.Proposal),
            Proposals = [.. basis.Case.Proposals.Select(p => new TemplateProposal(p.Number.TrimStart('第').TrimEnd('号'), p.Title))],
            Addressees = [basis.Government.ShortNameOn(today)],
            HandedOverOn = basis.About?.AssignedOn ?? basis.Case.HandedOverOn,
            Deadline = basis.About?.DueOn ?? basis.Case.DueOn,
            Wording = new TemplateWording
            {
                PersonTitle = basis.Rules.Wording.Proposer,
                Proposal = basis.Rules.Wording.Proposal,
                We = We(basis.Issuer.ShortNameOn(today)),
                Supervisor = supervisor.ShortNameOn(today),
            },
        };
    }

    private static TemplateData HandOver(DocumentBasis basis, TemplateData data, DateOnly today)
    {
        var coHandlers = basis.Case.ActiveAssignments.Where(a => a.Role == AssignmentRole.CoHandler).OrderBy(a => a.Id).ToList();
        return data with
        {
            Addressees = [.. basis.Case.Leads.Concat(coHandlers).Select(a => Name(a, today))],
            LeadDepartment = string.Join('、', basis.Case.Leads.Select(a => Name(a, today))),
            CoHandlers = [.. coHandlers.Select(a => Name(a, today))],
            OpinionDeadline = coHandlers.Count == 0 ? null : coHandlers.Max(a => a.DueOn),
            Points = [$"办理前、办理中、办理后与{basis.Rules.Wording.Proposer}沟通，听取意见。", "逐项答复诉求，写明采纳情况和理由。", "答复稿与公开方式同步审查。"],
        };
    }

    private static TemplateData Urge(DocumentBasis basis, TemplateData data, DateOnly today)
    {
        var about = basis.About ?? throw new InvalidOperationException("A 催办单 was expected to be about a unit.");
        var missing = about.Role == AssignmentRole.Lead ? $"尚未收到对{basis.Rules.Wording.Proposer}的答复。" : "尚未收到会办意见。";
        return data with
        {
            Addressees = [Name(about, today)],
            DaysOverdue = Math.Max(0, today.DayNumber - about.DueOn.DayNumber),
            Points = about.State == AssignmentState.AwaitingSignIn ? ["尚未签收。", missing] : [missing],
        };
    }

    private static TemplateData Extension(DocumentBasis basis, TemplateData data, DateOnly today) => data with
    {
        Addressees = [(basis.Rules.Extensions.RuledBy == RulingBody.CongressOffice ? basis.Congress : basis.Government).ShortNameOn(today)],
        RequestedDeadline = (basis.About?.DueOn ?? today).AddMonths(3),
        Reason = "【请写明延期理由】",
        NextSteps = "【请写明下一步安排】",
    };

    private static TemplateData Feedback(DocumentBasis basis, TemplateData data, DateOnly today) => data with
    {
        Addressees = Names(basis),
        AddresseeCount = DocumentLetters.GoesToEach(basis) ? 1 : null,
        Deadline = null,
        Issuer = basis.Issuer.FullNameOn(today),
        NextSteps = FeedbackForms.Returning(basis, today),
        Questions = FeedbackForms.Questions(basis.Rules.Rating),
    };

    private static TemplateData Promise(DocumentBasis basis, TemplateData data) => data with
    {
        Addressees = Names(basis),
        AddresseeCount = DocumentLetters.GoesToEach(basis) ? 1 : null,
        EarlierNumber = basis.Reply?.Number?.Text,
        Promises = [new TemplatePromise("【请写明承诺事项】", null, "【请写明办理情况】", null)],
    };

    // As the reply addressed them, without the title that the template adds.
    private static List<string> Names(DocumentBasis basis)
    {
        var title = basis.Rules.Wording.Proposer;
        return [.. (basis.Reply?.Salutation ?? []).Select(name => name.EndsWith(title, StringComparison.Ordinal) ? name[..^title.Length] : name)];
    }

    private static string Name(Assignment assignment, DateOnly today) => assignment.Department?.ShortNameOn(today) ?? "";

    private static string We(string shortName) => shortName switch
    {
        [.., '局'] => "我局",
        [.., '部'] => "我部",
        [.., '委'] or [.., '委', '员', '会'] => "我委",
        [.., '办'] or [.., '办', '公', '室'] => "我办",
        [.., '院'] => "我院",
        _ => "我单位",
    };
}
