namespace ProposalTracker.Domain.Rules;

/// <summary>Texts that must not be blank because a letter, a list or an explanation prints them.</summary>
internal static class BlankTextCheck
{
    public static IEnumerable<(string Path, string Message)> Faults(RuleSetContent rules) =>
        Texts(rules).Where(t => string.IsNullOrWhiteSpace(t.Text)).Select(t => (t.Path, "不能为空白。"));

    private static IEnumerable<(string Path, string Text)> Texts(RuleSetContent rules) =>
    [
        ("$.name", rules.Name), ("$.place", rules.Place), ("$.source", rules.Source), ("$.workflow", rules.Workflow),
        .. rules.WorkflowChoices.Select((c, i) => ($"$.workflowChoices[{i}].workflow", c.Workflow)),
        .. rules.Categories.SelectMany((c, i) => Pair($"$.categories[{i}]", c.Code, c.Text)),
        .. rules.TimeLimits.SelectMany((l, i) => new[]
        {
            ($"$.timeLimits[{i}].name", l.Name), ($"$.timeLimits[{i}].label", l.Label), ($"$.timeLimits[{i}].source", l.Source),
        }),
        .. rules.DeclineGrounds.SelectMany((g, i) => Pair($"$.declineGrounds[{i}]", g.Code, g.Text)),
        .. rules.Returns.Grounds.SelectMany((g, i) => Pair($"$.returns.grounds[{i}]", g.Code, g.Text)),
        .. rules.Extensions.Grounds.SelectMany((g, i) => Pair($"$.extensions.grounds[{i}]", g.Code, g.Text)),
        .. rules.Disclosure.Values.SelectMany((v, i) => Pair($"$.disclosure.values[{i}]", v.Code, v.Text)),
        .. rules.Rating.Questions.SelectMany((q, i) => Pair($"$.rating.questions[{i}]", q.Code, q.Text)),
        .. rules.Rating.Questions.SelectMany((q, i) =>
            q.Values.SelectMany((v, j) => Pair($"$.rating.questions[{i}].values[{j}]", v.Code, v.Text))),
        .. rules.SectorClasses.Select((s, i) => ($"$.sectorClasses[{i}]", s)),
        .. WordingTexts(rules.Wording),
        ("$.letter.contactLabel", rules.Letter.ContactLabel), ("$.letter.disclosureLabel", rules.Letter.DisclosureLabel),
    ];

    private static IEnumerable<(string Path, string Text)> WordingTexts(RuleWording wording) =>
    [
        ("$.wording.proposal", wording.Proposal), ("$.wording.proposer", wording.Proposer),
        ("$.wording.lead", wording.Lead), ("$.wording.coHandler", wording.CoHandler),
        ("$.wording.soleHandling", wording.SoleHandling), ("$.wording.separateHandling", wording.SeparateHandling),
        ("$.wording.jointLead", wording.JointLead), ("$.wording.return", wording.Return),
        ("$.wording.feedbackForm", wording.FeedbackForm),
    ];

    private static IEnumerable<(string Path, string Text)> Pair(string path, string code, string text) =>
        [($"{path}.code", code), ($"{path}.text", text)];
}
