using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Letters.Templates;

namespace ProposalTracker.Features.Documents;

/// <summary>What a 征询意见表 asks, and how it comes back, by the rule set of the place.</summary>
internal static class FeedbackForms
{
    private static readonly string[] WaysOfTalking = ["座谈会", "上门", "电话", "其他", "没有沟通"];

    public static IReadOnlyList<TemplateQuestion> Questions(RatingRule rule)
    {
        var questions = rule.Questions.Select(q => new TemplateQuestion($"对{q.Text}", [.. q.Values.Select(v => v.Text)])).ToList();
        // 不满意 without a reason gives the unit nothing to go on; most rules ask for it in writing.
        var withReason = rule.Questions.SelectMany(q => q.Values).Where(v => v.NeedsReason).Select(v => v.Text).Distinct().ToList();
        if (withReason.Count > 0)
            questions.Add(new TemplateQuestion($"选择“{string.Join("”或者“", withReason)}”的理由", []));
        return [.. questions, new TemplateQuestion("答复前的沟通方式", WaysOfTalking), new TemplateQuestion("意见和建议", [])];
    }

    /// <returns>By when, to whom, and who answers there: one sentence.</returns>
    public static string Returning(DocumentBasis basis, DateOnly today)
    {
        var to = basis.Congress;
        return $"请填写本表，{By(basis)}寄回{to.ShortNameOn(today)}{Reached(to)}。";
    }

    // What is known of it: where, and by whom.
    private static string Reached(Department unit)
    {
        var parts = new List<string>();
        if (unit.PostalAddress is { } address)
            parts.Add($"地址：{address}{(unit.Postcode is { } code ? $"，邮编：{code}" : "")}");
        if (unit is { ContactName: { } name, ContactPhone: { } phone })
            parts.Add($"联系人及电话：{name}，{phone}");
        return parts.Count == 0 ? "" : $"（{string.Join("；", parts)}）";
    }

    // The day itself once the letter is on its way; before that how it is counted.
    private static string By(DocumentBasis basis)
    {
        if (basis.Rules.FindTimeLimit(TimeLimitNames.Rating) is not { } limit)
            return "";
        if (basis.Reply?.SentOn is not { } sent)
            return limit.Words();
        try
        {
            return $"于{limit.DueFrom(sent, WorkCalendar.BuiltIn).Date:yyyy年M月d日}前";
        }
        catch (CalendarYearMissingException)
        {
            return limit.Words();
        }
    }
}
