using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Web.Tests.Host;

/// <summary>Somebody at work, so that the tests see the whole layout.</summary>
internal static class SampleFrame
{
    public static PageFrame Clerk { get; } = new(
        null,
        "示例联络员",
        "市民政局",
        ["承办人"],
        12,
        3,
        [
            new("工作台", "/desk"),
            new("我的待办", "/work", 12),
            new("建议台账", "/cases"),
            new("会办意见", "/opinions", 3, "件超期", IsOverdue: true),
            new("答复函", "/letters"),
            new("统计分析", "/statistics"),
            new("系统管理", "/admin", Group: "管理"),
            new("界面部件", "/components"),
        ]);
}
