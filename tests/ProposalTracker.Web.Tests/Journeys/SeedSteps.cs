using System.Text.RegularExpressions;
using ProposalTracker.Features.Demo;
using ProposalTracker.Letters.Reading;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>One form that one person sends in the walk of the seed case.</summary>
/// <param name="Page">Path of the page; a step's word (<c>sign-in</c>) stands for the work item on the person's desk.</param>
/// <param name="Fields">What is typed, from the page as it is shown.</param>
internal sealed record SeedStep(string Account, string Page, string Form, Func<PageAnswer, Dictionary<string, string>> Fields);

/// <summary>
/// The seed case from 登记 to 办结, as people do it: one send-back, one returned and replaced co-handler, and a
/// dissatisfied rating that opens round 2.
/// </summary>
internal static class SeedSteps
{
    private const string Lead = "市民政局";
    private const string Organisation = "市委组织部";
    private const string Housing = "市住房和城乡建设局";
    private const string WrongUnit = "市交通运输局";

    public static IReadOnlyList<SeedStep> All { get; } =
    [
        new("clerk", "/register", "register", Registration),
        Work("clerk", "check-proposal", _ => new() { ["Input.Accept"] = "True" }),
        Work("clerk", "hand-over", _ => new() { ["Input.HandedOverOn"] = $"{SeedCase.HandedOverOn:yyyy-MM-dd}" }),
        Work("dispatcher", "distribute", page => new()
        {
            ["Input.Mode"] = "LeadWithCoHandlers",
            ["Input.LeadIds"] = Choice(page, "Input.LeadIds", Lead),
            ["Input.CoHandlerIds"] = $"{Choice(page, "Input.CoHandlerIds", Organisation)},{Choice(page, "Input.CoHandlerIds", WrongUnit)}",
        }),
        Work("office", "sign-in", _ => new() { ["Input.Answer"] = "Accept" }),
        Work("zuzhi", "sign-in", _ => new() { ["Input.Answer"] = "Accept" }),
        Work("jiaotong", "sign-in", page => new()
        {
            ["Input.Answer"] = "Return",
            ["Input.Reason"] = "商住小区的物业服务由住房和城乡建设部门主管，不属于我局职责。",
            ["Input.SuggestedDepartmentId"] = Choice(page, "Input.SuggestedDepartmentId", Housing),
        }),
        Work("dispatcher", "rule-on-return", page => new()
        {
            ["Input.Uphold"] = "True",
            ["Input.ReplacementId"] = Choice(page, "Input.ReplacementId", Housing),
            ["Input.Reason"] = "理由成立，改由市住房和城乡建设局会办。",
        }),
        Work("zhujian", "sign-in", _ => new() { ["Input.Answer"] = "Accept" }),
        Work("zuzhi", "give-opinion", _ => Opinion("全市党群服务中心（站）建设已有总体制度安排。")),
        Work("zhujian", "give-opinion", _ => Opinion("已印发推动物业服务和物业服务企业党建全覆盖的实施方案。")),
        Work("drafter", "draft-reply", _ => Letter("Submit")),
        Work("reviewer", "review", _ => new() { ["Input.Step"] = "SendBack", ["Input.Comment"] = "请核对党群服务站的总数。" }),
        Work("drafter", "draft-reply", _ => new() { ["Input.Step"] = "Submit" }),
        .. Signing,
        Work("rep", "rate", _ => new() { ["Input.Attitude"] = "Satisfied", ["Input.Result"] = "Dissatisfied", ["Input.Reason"] = "希望说明试点小区的时间安排。" }),
        Work("drafter", "draft-reply", _ => Letter("Submit")),
        .. Signing,
        Work("rep", "rate", _ => new() { ["Input.Attitude"] = "Satisfied", ["Input.Result"] = "Satisfied" }),
    ];

    /// <summary>How often each deed stands in the audit when nothing was lost and nothing done twice.</summary>
    public static IReadOnlyDictionary<string, int> Audit { get; } = new Dictionary<string, int>
    {
        ["登记"] = 1,
        ["审查"] = 1,
        ["交办"] = 1,
        ["分办"] = 1,
        ["签收"] = 3,
        ["退办"] = 1,
        ["退办裁定"] = 1,
        ["会办意见"] = 2,
        ["拟稿送核"] = 3,
        ["核稿退回"] = 1,
        ["核稿"] = 2,
        ["签发"] = 2,
        ["编号印制"] = 2,
        ["寄送"] = 2,
        ["评价"] = 2,
    };

    private static IEnumerable<SeedStep> Signing =>
    [
        Work("reviewer", "review", _ => new() { ["Input.Step"] = "Approve" }),
        Work("leader", "sign", _ => new() { ["Input.Step"] = "Sign" }),
        Work("secretary", "number", _ => new() { ["Input.WarningsConfirmed"] = "true" }),
        Work("secretary", "send", _ => new() { ["Input.SentBy"] = "当面送交", ["Input.SentOn"] = $"{SeedCase.SignedOn:yyyy-MM-dd}", ["Input.CopiesSent"] = "true" }),
    ];

    /// <summary>The value of a choice by the words beside it.</summary>
    public static string Choice(PageAnswer page, string field, string label)
    {
        var match = Regex.Match(page.Html, $"<input[^>]*name=\"{Regex.Escape(field)}\"[^>]*value=\"([0-9]+)\"[^>]*/?>\\s*<label[^>]*>{Regex.Escape(label)}<");
        Assert.True(match.Success, $"{field} was expected to offer {label}: {page.Text}");
        return match.Groups[1].Value;
    }

    private static SeedStep Work(string account, string step, Func<PageAnswer, Dictionary<string, string>> fields) => new(account, step, step, fields);

    private static Dictionary<string, string> Registration(PageAnswer page) => new()
    {
        ["Input.Title"] = SeedCase.Title,
        ["Input.Text"] = SeedCase.Text,
        ["Input.Number"] = "2023047",
        ["Input.Term"] = "16",
        ["Input.Session"] = "3",
        ["Input.SubmittedOn"] = $"{SeedCase.SubmittedOn:yyyy-MM-dd}",
        ["Input.LeadProposerId"] = Choice(page, "Input.LeadProposerId", "陈旭成"),
        ["Input.RequestItems"] = string.Join('\n', SeedCase.RequestItems),
    };

    private static Dictionary<string, string> Opinion(string text) => new() { ["Input.Text"] = text, ["Input.SignerName"] = "分管负责人" };

    private static Dictionary<string, string> Letter(string step) => new()
    {
        ["Input.Title"] = SeedCase.LetterTitle,
        ["Input.Salutation"] = "陈旭成代表",
        ["Input.Body"] = LetterReader.Read(SeedCase.PublishedText).Letter.Body ?? "",
        ["Input.Category"] = "A",
        ["Input.Disclosure"] = "主动公开",
        ["Input.ContactName"] = "程倩敏",
        ["Input.ContactPhone"] = "88380883",
        ["Input.CopyTo"] = string.Join('、', SeedCase.CopyTo),
        ["Input.Step"] = step,
    };
}
