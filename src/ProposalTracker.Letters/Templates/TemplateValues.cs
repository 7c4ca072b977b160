using System.Globalization;
using System.Text.Json;
using DotLiquid;

namespace ProposalTracker.Letters.Templates;

/// <summary>
/// Data as a template sees them. Null and blank values are left out: printing one is then a finding instead of a
/// hole in the sentence, and <c>{% if %}</c> takes it as no.
/// </summary>
internal static class TemplateValues
{
    public static Hash Of(TemplateData data) => ToHash(new Dictionary<string, object?>
    {
        ["单位"] = data.Issuer,
        ["届次"] = data.Session,
        ["建议"] = data.Proposals.Select(Of),
        ["收件人"] = data.Addressees,
        ["人数"] = data.AddresseeCount ?? data.Addressees.Count,
        ["代表团"] = data.Delegation,
        ["附议"] = data.ToCoSigner,
        ["主办单位"] = data.LeadDepartment,
        ["会办单位"] = data.CoHandlers,
        ["联系经过"] = data.ContactHistory,
        ["评价"] = data.Appraisal,
        ["诉求"] = data.Requests.Select(Of),
        ["会办意见"] = data.Opinions.Select(Of),
        ["要点"] = data.Points,
        ["下一步"] = data.NextSteps,
        ["承诺事项"] = data.Promises.Select(Of),
        ["问题"] = data.Questions.Select(Of),
        ["理由"] = data.Reason,
        ["建议单位"] = data.SuggestedDepartment,
        ["原文号"] = data.EarlierNumber,
        ["原类别"] = data.EarlierCategory,
        ["现类别"] = data.PresentCategory,
        ["交办日期"] = data.HandedOverOn,
        ["期限"] = data.Deadline,
        ["会办期限"] = data.OpinionDeadline,
        ["新期限"] = data.RequestedDeadline,
        ["逾期天数"] = data.DaysOverdue ?? 0,
        ["用语"] = Of(data.Wording),
    });

    /// <summary>A sample: an object with the Chinese names.</summary>
    public static Hash Of(JsonElement json) => ToHash(json.EnumerateObject().ToDictionary(member => member.Name, member => FromJson(member.Value)));

    private static Dictionary<string, object?> Of(TemplateProposal proposal) =>
        new() { ["编号"] = proposal.Number, ["标题"] = proposal.Title };

    private static Dictionary<string, object?> Of(TemplateRequest request) =>
        new() { ["标题"] = request.Heading, ["结论"] = request.Verdict, ["答复"] = request.Answer };

    private static Dictionary<string, object?> Of(TemplateOpinion opinion) =>
        new() { ["单位"] = opinion.Department, ["内容"] = opinion.Text };

    private static Dictionary<string, object?> Of(TemplatePromise promise) =>
        new() { ["内容"] = promise.Text, ["期限"] = promise.Due, ["进展"] = promise.Progress, ["完成日期"] = promise.DoneOn };

    private static Dictionary<string, object?> Of(TemplateQuestion question) =>
        new() { ["名称"] = question.Name, ["选项"] = question.Options };

    private static Dictionary<string, object?> Of(TemplateWording wording) => new()
    {
        ["称谓"] = wording.PersonTitle,
        ["建议"] = wording.Proposal,
        ["你"] = wording.You,
        ["你们"] = wording.YouAll,
        ["我局"] = wording.We,
        ["工作"] = wording.Work,
        ["交办单位"] = wording.Supervisor,
        ["标题带单位"] = wording.TitleNamesIssuer,
    };

    private static Hash ToHash(IEnumerable<KeyValuePair<string, object?>> members)
    {
        var hash = new Hash();
        foreach (var (name, value) in members)
        {
            if (Plain(value) is { } plain)
                hash[name] = plain;
        }

        return hash;
    }

    private static object? Plain(object? value) => value switch
    {
        string text => string.IsNullOrWhiteSpace(text) ? null : text.Replace("\r\n", "\n"),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<KeyValuePair<string, object?>> members => ToHash(members),
        IEnumerable<object?> list => list.Select(Plain).OfType<object>().ToList(),
        _ => value,
    };

    private static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(member => member.Name, member => FromJson(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(FromJson).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var number) ? number : json.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
