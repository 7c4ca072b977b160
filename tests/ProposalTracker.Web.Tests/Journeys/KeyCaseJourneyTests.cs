using Microsoft.Playwright;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>重点督办 in Chromium: marked after 分办, followed up when thirty days have passed, reported on, closed.</summary>
public sealed class KeyCaseJourneyTests(BrowserFixture browser) : IAsyncDisposable
{
    private readonly VariantOffice _office = new(browser);

    [Fact]
    public async Task KeyCase_MarkedAfterDistribution_IsFollowedUpAndClosed()
    {
        var title = await _office.RegisterAsync("关于农村公路安全设施的建议");
        await _office.HandOverAsync(title);
        await _office.DistributeAsync("dispatcher", title, "独办", ["市交通运输局"]);
        await MarkAsync(title);
        await _office.SignInAsync("jiaotong", title);

        await _office.GoOnLaterAsync(days: 31);
        await FollowUpAsync(title);
        await ReportAsync(title);
        await _office.DraftAsync("jiaotong", title, "隐患路段已全部整治。");
        await _office.ReviewAsync("jiaotong", title);
        await _office.SignAndSendAsync("jiaotong", title, "中交函", "2023-06-30");
        await _office.RateAsync(title, "满意", "已记录评价");

        await (await _office.CaseAsync(title)).IsToldAsync("已办结");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task MarkAsync(string title)
    {
        var clerk = await _office.CaseAsync(title);
        await OpenSupervisionAsync(clerk);
        await clerk.TypeAsync("领衔督办的领导", "李副主任");
        await clerk.TypeAsync("督办的专门委员会", "城建环资委");
        await clerk.PressAsync("列为重点督办");
        await clerk.IsToldAsync("从今天起，办理期间定期产生督办待办");
    }

    private async Task FollowUpAsync(string title)
    {
        // The program looks for due timers every few seconds.
        var clerk = await _office.AsAsync("clerk");
        var link = clerk.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = title }).First;
        for (var attempt = 0; attempt < 200 && await link.CountAsync() == 0; attempt++)
            await clerk.Page.GotoAsync("desk");
        await clerk.OpenWorkAsync(title);
        await clerk.TypeAsync("领导督办意见和要求", "请七月底前拿出整治清单。");
        await clerk.PressAsync("提交督办意见");
        await clerk.IsToldAsync("已记录督办意见");
    }

    private async Task ReportAsync(string title)
    {
        var unit = await _office.CaseAsync(title, "jiaotong");
        await OpenSupervisionAsync(unit);
        await unit.IsToldAsync("请七月底前拿出整治清单。");
        await unit.TypeAsync("办理进展", "隐患路段已全部排查。");
        await unit.PressAsync("提交进展报告");
        await unit.IsToldAsync("已提交进展报告");
    }

    private static Task OpenSupervisionAsync(Colleague colleague) =>
        colleague.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^(督办记录|重点督办)$") }).First.ClickAsync();
}
