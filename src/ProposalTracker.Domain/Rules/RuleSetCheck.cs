using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Ratings;

namespace ProposalTracker.Domain.Rules;

/// <summary>What a rule set of the right shape can still get wrong; yields every fault with its place.</summary>
internal static class RuleSetCheck
{
    public static IEnumerable<(string Path, string Message)> Faults(RuleSetContent rules) =>
    [
        .. HeadFaults(rules),
        .. LetterFaults(rules.Letter),
        .. Twice("$.categories", rules.Categories, c => c.Code, "类别"),
        .. TimeLimitCheck.Faults(rules),
        .. ListFaults(rules),
        .. DisclosureFaults(rules.Disclosure),
        .. RatingFaults(rules.Rating),
        .. ReminderFaults("$.reminders.before", rules.Reminders.Before),
        .. ReminderFaults("$.reminders.overdue", rules.Reminders.Overdue),
        .. CopyFaults(rules.Copies),
        .. WorkflowFaults(rules.WorkflowChoices),
        .. NumberFaults(rules.Numbers),
        .. BlankTextCheck.Faults(rules),
    ];

    /// <summary>Codes that stand twice in a list of coded items.</summary>
    internal static IEnumerable<(string Path, string Message)> Twice<T>(string path, IReadOnlyList<T> items, Func<T, string> code, string what)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add(code(items[i])))
                yield return ($"{path}[{i}]", $"{what}“{code(items[i])}”出现了两次。");
        }
    }

    private static IEnumerable<(string Path, string Message)> HeadFaults(RuleSetContent rules)
    {
        if (rules.Year is < 2000 or > 2200)
            yield return ("$.year", "年份应在 2000 至 2200 之间。");
        if (rules.Extensions.MaximumTimes is < 0 or > 9)
            yield return ("$.extensions.maximumTimes", "延期次数应在 0 至 9 之间，0 表示不得延期。");
    }

    private static IEnumerable<(string Path, string Message)> LetterFaults(LetterWording letter)
    {
        if (!letter.OpinionsHeard.Contains("{units}", StringComparison.Ordinal))
            yield return ("$.letter.opinionsHeard", "应含有 {units}，用来列出会办单位。");
        if (!letter.ContactForm.Contains("{name}", StringComparison.Ordinal) || !letter.ContactForm.Contains("{phone}", StringComparison.Ordinal))
            yield return ("$.letter.contactForm", "应含有 {name} 和 {phone}，用来印联系人和电话。");
        if (letter.SealBlankRows is < 1 or > 6)
            yield return ("$.letter.sealBlankRows", "署名上方的空行应在 1 至 6 行之间。");
        if (letter.SealWidth is < 20 or > 60)
            yield return ("$.letter.sealWidth", "印章的宽度应在 20 至 60 毫米之间。");
    }

    private static IEnumerable<(string Path, string Message)> ListFaults(RuleSetContent rules) =>
    [
        .. Twice("$.declineGrounds", rules.DeclineGrounds, g => g.Code, "不予受理情形"),
        .. Twice("$.returns.grounds", rules.Returns.Grounds, g => g.Code, "退办理由"),
        .. Twice("$.extensions.grounds", rules.Extensions.Grounds, g => g.Code, "延期理由"),
        .. Twice("$.sectorClasses", rules.SectorClasses, s => s, "内容分类"),
        .. Filled("$.declineGrounds", rules.DeclineGrounds.Count, "至少要有一种不予受理的情形。"),
        .. Filled("$.returns.grounds", rules.Returns.Grounds.Count, "至少要有一种退办理由。"),
    ];

    private static IEnumerable<(string Path, string Message)> DisclosureFaults(DisclosureRule disclosure) =>
    [
        .. Twice("$.disclosure.values", disclosure.Values, v => v.Code, "公开方式"),
        .. disclosure.Values.Any(v => v.Code == disclosure.Default)
            ? Enumerable.Empty<(string, string)>()
            : [("$.disclosure.default", $"默认公开方式“{disclosure.Default}”不在所列的公开方式中。")],
    ];

    private static IEnumerable<(string Path, string Message)> RatingFaults(RatingRule rating)
    {
        foreach (var fault in Filled("$.rating.questions", rating.Questions.Count, "至少要有一个评价问题。"))
            yield return fault;
        foreach (var fault in Twice("$.rating.questions", rating.Questions, q => q.Code, "评价问题"))
            yield return fault;
        for (var i = 0; i < rating.Questions.Count; i++)
        {
            var path = $"$.rating.questions[{i}].values";
            var values = rating.Questions[i].Values;
            foreach (var fault in Twice(path, values, v => v.Code, "评价选项"))
                yield return fault;
            if (!values.Any(v => v.Meaning == Satisfaction.Satisfied) || !values.Any(v => v.Meaning == Satisfaction.Dissatisfied))
                yield return (path, $"“{rating.Questions[i].Text}”至少要有一个表示满意和一个表示不满意的选项。");
        }
    }

    private static IEnumerable<(string Path, string Message)> ReminderFaults(string path, IReadOnlyList<int> days)
    {
        for (var i = 0; i < days.Count; i++)
        {
            if (days[i] is < 1 or > 60)
                yield return ($"{path}[{i}]", "提醒的工作日数应在 1 至 60 之间。");
            else if (days.Take(i).Contains(days[i]))
                yield return ($"{path}[{i}]", $"{days[i]} 个工作日的提醒出现了两次。");
        }
    }

    private static IEnumerable<(string Path, string Message)> WorkflowFaults(IReadOnlyList<WorkflowChoice> choices)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            if (!choices[i].HasCondition)
                yield return ($"$.workflowChoices[{i}]", "没有写明条件；对所有办件都适用的流程请写在 workflow 中。");
        }
    }

    private static IEnumerable<(string Path, string Message)> CopyFaults(IReadOnlyList<CopyList> lists)
    {
        foreach (var fault in Twice("$.copies", lists, l => $"{l.Letter}", "抄送名单"))
            yield return fault;
        for (var i = 0; i < lists.Count; i++)
        {
            for (var j = 0; j < lists[i].To.Count; j++)
            {
                foreach (var message in RecipientFaults(lists[i].To[j]))
                    yield return ($"$.copies[{i}].to[{j}]", message);
            }
        }
    }

    private static IEnumerable<string> RecipientFaults(CopyRecipient recipient)
    {
        if (recipient.Copies is < 1 or > 99)
            yield return "抄送份数应在 1 至 99 之间。";
        if (recipient.Role == CopyRole.NamedUnit && recipient.Names.Count == 0)
            yield return "指定单位要写明名称。";
        if (recipient.Names.Zip(recipient.Names.Skip(1)).Any(pair => pair.Second.Since <= pair.First.Since))
            yield return "名称应按启用日期从早到晚排列。";
    }

    private static IEnumerable<(string Path, string Message)> NumberFaults(NumberRules numbers) =>
    [
        .. PatternFaults("$.numbers.plenary", numbers.Plenary, NumberKind.Proposal),
        .. PatternFaults("$.numbers.intersession", numbers.Intersession, NumberKind.Proposal),
        .. Twice("$.numbers.letters", numbers.Letters, l => $"{l.Letter}", "函件编号"),
        .. numbers.Letters.SelectMany((l, i) => PatternFaults($"$.numbers.letters[{i}].pattern", l.Pattern, NumberKind.Letter)),
        .. Filled("$.numbers.letters", numbers.Letters.Count(l => l.Letter == LetterKind.Reply), "缺少答复函（Reply）的编号格式。"),
    ];

    private static IEnumerable<(string Path, string Message)> PatternFaults(string path, string pattern, NumberKind kind)
    {
        NumberPattern.Read(pattern, kind, out var faults);
        return faults.Select(f => (path, f));
    }

    private static IEnumerable<(string Path, string Message)> Filled(string path, int count, string message) =>
        count > 0 ? [] : [(path, message)];
}
