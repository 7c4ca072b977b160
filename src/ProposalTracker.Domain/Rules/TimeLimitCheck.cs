using ProposalTracker.Domain.Deadlines;

namespace ProposalTracker.Domain.Rules;

/// <summary>Faults of the time limits of a rule set.</summary>
internal static class TimeLimitCheck
{
    private const int LongestTerm = 1000;

    public static IEnumerable<(string Path, string Message)> Faults(RuleSetContent rules)
    {
        foreach (var fault in RuleSetCheck.Twice("$.timeLimits", rules.TimeLimits, l => l.Name, "期限"))
            yield return fault;
        foreach (var name in TimeLimitNames.Required.Where(n => rules.FindTimeLimit(n) is null))
            yield return ("$.timeLimits", $"缺少期限“{name}”。");
        for (var i = 0; i < rules.TimeLimits.Count; i++)
        {
            foreach (var (member, message) in LimitFaults(rules.TimeLimits[i]))
                yield return ($"$.timeLimits[{i}]{member}", message);
        }
        if (LongestIsShorter(rules))
            yield return ("$.timeLimits", "答复最长期限（ReplyLongest）短于答复期限（Reply）。");
        for (var i = 0; i < rules.BatchDates.Count; i++)
        {
            if (rules.FindTimeLimit(rules.BatchDates[i].TimeLimit) is null)
                yield return ($"$.batchDates[{i}].timeLimit", $"没有期限“{rules.BatchDates[i].TimeLimit}”。");
        }
    }

    private static IEnumerable<(string Member, string Message)> LimitFaults(TimeLimit limit)
    {
        if (limit.Unit == TimeUnit.FixedDate)
        {
            if (limit.Date is null)
                yield return ("", $"“{limit.Label}”为固定日期，应填写 date。");
            if (limit.Length != 0)
                yield return (".length", $"“{limit.Label}”为固定日期，不应再写长度。");
        }
        else
        {
            if (limit.Length is < 1 or > LongestTerm)
                yield return (limit.Length == 0 ? "" : ".length", $"“{limit.Label}”的长度应在 1 至 {LongestTerm} 之间。");
            if (limit.Date is not null)
                yield return (".date", $"“{limit.Label}”不是固定日期，不应写 date；最迟日期请写 latest。");
        }
    }

    // Different units or starting events cannot be compared without a date.
    private static bool LongestIsShorter(RuleSetContent rules) =>
        rules.FindTimeLimit(TimeLimitNames.Reply) is { } reply
        && rules.FindTimeLimit(TimeLimitNames.ReplyLongest) is { } longest
        && (reply.Unit, reply.Start) == (longest.Unit, longest.Start)
        && longest.Length < reply.Length;
}
