using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Web.Pages.Components;

/// <summary>A made-up line of the ledger, for the table on this page.</summary>
internal sealed record SampleCase(string Number, string Title, string Proposer, int CoSigners, string Lead, string State, Tone Tone, string HandedOver, string Due, int? WorkingDaysLeft)
{
    private static readonly string[] Titles =
    [
        "关于规范电动自行车集中充电场所管理的建议", "关于优化中心城区公交线网布局的建议", "关于加强中小学心理健康教育师资配备的建议",
        "关于提升基层医疗卫生机构儿科诊疗能力的建议", "关于支持家庭农场和农民合作社发展的建议", "关于保护和利用传统村落与历史建筑的建议",
        "关于推进社区嵌入式养老服务设施建设的建议",
    ];

    private static readonly string[] Leads = ["市公安局", "市交通运输局", "市教育局", "市卫生健康局", "市农业农村局", "市文化广电和旅游局", "市民政局"];

    private static readonly (string Words, Tone Tone)[] States =
    [
        ("办理中", Tone.Active), ("待交办", Tone.Neutral), ("已办结", Tone.Done), ("待签收", Tone.Waiting), ("待评价", Tone.Rating), ("拟稿中", Tone.Drafting),
    ];

    /// <summary>Forty lines, the same at every start.</summary>
    public static IReadOnlyList<SampleCase> All { get; } = [.. Enumerable.Range(1, 40).Select(Make)];

    private static SampleCase Make(int index)
    {
        var (words, tone) = States[index % States.Length];
        var handedOver = new DateOnly(2026, 3, 1).AddDays(index * 5 % 28);
        return new(
            $"第2026{index * 37 % 1000:0000}号", Titles[index % Titles.Length], $"示例代表{index % 9 + 1}", index * 5 % 14, Leads[index % Leads.Length], words, tone,
            handedOver.ToString("yyyy-MM-dd"), handedOver.AddMonths(3).ToString("yyyy-MM-dd"), tone == Tone.Done ? null : (index * 13 % 30) - 12);
    }
}
