using ProposalTracker.Domain.Cases;

namespace ProposalTracker.Features.Demo;

/// <summary>One invented case: what is asked, who handles it, how far it has come.</summary>
/// <param name="Variant">How it is handled where that is not 主会办.</param>
internal sealed record DemoCase(
    string Title, string Sector, string Lead, string[] CoHandlers, CasePhase Phase, DateOnly SubmittedOn, DemoVariant? Variant = null);

/// <param name="FurtherLeads">Beside the lead, in 分办 and 联合主办.</param>
/// <param name="Direct">人大直接分办.</param>
/// <param name="Countersigned">The co-handlers countersign (会签).</param>
/// <param name="Key">重点督办.</param>
internal sealed record DemoVariant(HandlingMode Mode, string[] FurtherLeads, bool Direct = false, bool Countersigned = false, bool Key = false);

/// <summary>Some thirty invented cases in all states, so that every page has something to show.</summary>
internal static class DemoCases
{
    private static readonly (string Title, string Sector, string Lead, string[] CoHandlers)[] Subjects =
    [
        ("关于优化中心城区公交线网布局的建议", "城建环保", "jiaotong", ["gongan", "ziran"]),
        ("关于加强中小学心理健康教育师资配备的建议", "教科文卫", "jiaoyu", ["weijian"]),
        ("关于规范电动自行车集中充电场所管理的建议", "城建环保", "zhujian", ["gongan"]),
        ("关于提升基层医疗机构儿科诊疗能力的建议", "教科文卫", "weijian", ["caizheng"]),
        ("关于支持家庭农场和农民合作社发展的建议", "农业农村", "nongye", ["caizheng", "ziran"]),
        ("关于保护和利用传统村落与历史建筑的建议", "教科文卫", "wenguang", ["zhujian", "ziran"]),
        ("关于推进社区嵌入式养老服务设施建设的建议", "社会建设", "weijian", ["minzheng", "zhujian"]),
        ("关于整治内河涌黑臭水体的建议", "城建环保", "shengtai", ["zhujian"]),
        ("关于完善校园周边交通安全设施的建议", "城建环保", "gongan", ["jiaotong", "jiaoyu"]),
        ("关于建立老旧小区加装电梯协商机制的建议", "城建环保", "zhujian", ["minzheng"]),
    ];

    private static readonly CasePhase[] Phases =
    [
        CasePhase.Closed, CasePhase.Rating, CasePhase.Sending, CasePhase.Numbering, CasePhase.Signing, CasePhase.Reviewing, CasePhase.Drafting,
        CasePhase.CoHandling, CasePhase.SigningIn, CasePhase.Distributing, CasePhase.HandingOver, CasePhase.Checking, CasePhase.Declined, CasePhase.Closed, CasePhase.Rating,
    ];

    private static readonly string[] Places = ["", "（东部片区）", "（西部片区）"];

    private static readonly DateOnly VariantsOn = new(2023, 2, 17);

    // Those who countersign are left to the visitor: their cases stop there on the way to 签发.
    private static readonly DemoCase[] Variants =
    [
        new("关于规范共享单车停放秩序、完善慢行系统的建议", "城建环保", "gongan", [], CasePhase.Drafting, VariantsOn, new(HandlingMode.Separately, ["jiaotong"])),
        new("关于整治校外培训场所消防和收费问题的建议", "教科文卫", "jiaoyu", [], CasePhase.Rating, VariantsOn, new(HandlingMode.Separately, ["gongan"])),
        new("关于推进医教协同、守护儿童青少年视力的建议", "教科文卫", "jiaoyu", [], CasePhase.Signing, VariantsOn, new(HandlingMode.Jointly, ["weijian"])),
        new("关于加强社区养老机构医疗服务的建议", "社会建设", "weijian", ["zuzhi", "minzheng"], CasePhase.Signing, VariantsOn, new(HandlingMode.LeadWithCoHandlers, [], Countersigned: true)),
        new("关于加强村（社区）后备干部队伍建设的建议", "社会建设", "zuzhi", ["minzheng"], CasePhase.CoHandling, VariantsOn, new(HandlingMode.LeadWithCoHandlers, [], Direct: true)),
        new("关于加快补齐中心城区学位缺口的建议", "教科文卫", "jiaoyu", ["ziran", "caizheng"], CasePhase.Drafting, VariantsOn, new(HandlingMode.LeadWithCoHandlers, [], Key: true)),
    ];

    // For the people of 市民政局, who have accounts: something to review, to sign and to number in a batch. None is issued,
    // so the next number of the unit is the one that the published letter bears.
    private static readonly DemoCase[] OfTheLeadUnit =
    [
        new("关于完善困难群众临时救助制度的建议", "社会建设", DemoOffice.LeadCode, ["caizheng"], CasePhase.Reviewing, VariantsOn),
        new("关于规范住宅小区名称管理的建议", "社会建设", DemoOffice.LeadCode, ["ziran"], CasePhase.Signing, VariantsOn),
        new("关于加强未成年人关爱服务站点建设的建议", "社会建设", DemoOffice.LeadCode, ["jiaoyu"], CasePhase.Signing, VariantsOn),
        new("关于推广社区老年助餐服务的建议", "社会建设", DemoOffice.LeadCode, ["weijian"], CasePhase.Numbering, VariantsOn),
        new("关于支持社区社会组织发展的建议", "社会建设", DemoOffice.LeadCode, ["caizheng"], CasePhase.Numbering, VariantsOn),
    ];

    /// <summary>In the order of their numbers.</summary>
    public static IEnumerable<DemoCase> All => Usual.Concat(Variants).Concat(OfTheLeadUnit);

    private static IEnumerable<DemoCase> Usual => Enumerable.Range(0, 30).Select(i =>
    {
        var (title, sector, lead, coHandlers) = Subjects[i % Subjects.Length];
        var place = Places[i / Subjects.Length];
        return new DemoCase(title.Replace("的建议", $"的建议{place}", StringComparison.Ordinal), sector, lead, coHandlers, Phases[i % Phases.Length], new DateOnly(2023, 2, 6).AddDays(i / 3));
    });
}
