using Microsoft.Playwright;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>The program with its people at their browsers, and what each of them does in the steps that all variants share.</summary>
public sealed class VariantOffice(BrowserFixture browser) : IAsyncLifetime
{
    private readonly Dictionary<string, Colleague> _colleagues = [];
    private readonly List<IBrowserContext> _windows = [];
    private ServerProcess? _server;
    private int _last;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>As far as 受理.</summary>
    /// <returns>The title.</returns>
    internal async Task<string> RegisterAsync(string title, bool direct = false)
    {
        var clerk = await AsAsync("clerk");
        await clerk.Page.GotoAsync("register");
        await clerk.TypeAsync("标题", title);
        await clerk.TypeAsync("内容", $"{title}：现有设施不足，建议增加投入，明确责任单位和完成时间。");
        await clerk.TypeAsync("建议编号", $"20239{Interlocked.Increment(ref _last):00}");
        await clerk.TypeAsync("届", "16");
        await clerk.TypeAsync("次会议", "3");
        await clerk.TypeAsync("提出日期", "2023-05-08");
        await clerk.ChooseAsync("领衔代表", "陈旭成");
        await clerk.TypeAsync("诉求", "增加投入\n明确完成时间");
        await clerk.PressAsync("登记");
        await clerk.IsToldAsync("已登记");
        await clerk.OpenWorkAsync(title);
        await clerk.ChooseAsync("是否受理", "予以受理");
        if (direct)
            await clerk.TickAsync("由人大直接分办");
        await clerk.PressAsync("提交审查意见");
        await clerk.IsToldAsync("已受理");
        return title;
    }

    internal async Task HandOverAsync(string title)
    {
        var clerk = await WorkAsync("clerk", title);
        await clerk.TypeAsync("交办日期", "2023-05-30");
        await clerk.PressAsync("交办");
        await clerk.IsToldAsync("已交办");
    }

    internal async Task DistributeAsync(string account, string title, string mode, string[] leads, string? coHandler = null, bool countersigned = false)
    {
        var distributor = await WorkAsync(account, title);
        await distributor.ChooseAsync("办理方式", mode);
        foreach (var lead in leads)
            await distributor.ChooseAsync("主办单位", lead);
        if (coHandler is not null)
            await distributor.ChooseAsync("会办单位", coHandler);
        if (countersigned)
            await distributor.TickAsync("答复须经会办单位会签");
        await distributor.PressAsync("分办");
        await distributor.IsToldAsync("已分办");
    }

    internal async Task SignInAsync(string account, string title)
    {
        var unit = await WorkAsync(account, title);
        await unit.ChooseAsync("签收意见", "签收");
        await unit.PressAsync("提交");
        await unit.IsToldAsync("已签收");
    }

    internal async Task DraftAsync(string account, string title, string text)
    {
        var drafter = await WorkAsync(account, title);
        await drafter.TypeAsync("正文", $"您提出的建议收悉，现答复如下：\n一、关于增加投入。{text}\n专此答复，感谢您对我们工作的支持。");
        await drafter.SelectAsync("答复类别", "A");
        await drafter.PressAsync("送核稿");
        await drafter.IsToldAsync("已送核稿");
    }

    internal async Task ReviewAsync(string account, string title)
    {
        var reviewer = await WorkAsync(account, title);
        await reviewer.PressAsync("核稿通过，送签发");
        await reviewer.IsToldAsync("已核稿通过");
    }

    internal async Task CountersignAsync(string account, string title, string answer, string? comment, string told)
    {
        var leader = await WorkAsync(account, title);
        await leader.ChooseAsync("的意见", answer);
        if (comment is not null)
            await leader.TypeAsync("具体意见", comment);
        await leader.PressAsync("提交会签意见");
        await leader.IsToldAsync(told);
    }

    /// <summary>签发, 编号, 寄送 by one account that holds all three roles.</summary>
    /// <param name="series">The unit's own letter word, with which the number must begin.</param>
    internal async Task SignAndSendAsync(string account, string title, string series, string sentOn = "2023-05-30")
    {
        var unit = await WorkAsync(account, title);
        await unit.PressAsync("签发");
        await unit.IsToldAsync("已签发");
        await unit.OpenWorkAsync(title);
        if (await unit.Page.GetByText("已核对上面的提醒").CountAsync() > 0)
            await unit.TickAsync("已核对上面的提醒");
        await unit.PressAsync("编号并生成答复函");
        await unit.IsToldAsync($"已编号{series}〔2023〕");
        await unit.OpenWorkAsync(title);
        await unit.ChooseAsync("寄送方式", "当面送交");
        await unit.TypeAsync("寄送日期", sentOn);
        await unit.TickAsync("已抄送");
        await unit.PressAsync("登记寄送");
        await unit.IsToldAsync("已登记寄送");
    }

    internal async Task RateAsync(string title, string result, string told, string? reason = null)
    {
        var representative = await WorkAsync("rep", title);
        await representative.ChooseAsync("对办理态度", "满意");
        await representative.ChooseAsync("对办理结果", result);
        if (reason is not null)
            await representative.TypeAsync("意见或原因", reason);
        await representative.PressAsync("提交评价");
        await representative.IsToldAsync(told);
    }

    /// <summary>The case's page as the clerk sees it.</summary>
    internal async Task<Colleague> CaseAsync(string title, string account = "clerk")
    {
        var colleague = await AsAsync(account);
        await colleague.Page.GotoAsync("cases");
        await colleague.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Heading, new() { Name = title }).First).ToBeVisibleAsync();
        return colleague;
    }

    internal async Task<Colleague> WorkAsync(string account, string title)
    {
        var colleague = await AsAsync(account);
        await colleague.OpenWorkAsync(title);
        return colleague;
    }

    /// <summary>The program is stopped and goes on so many days later; everybody has to log in again.</summary>
    internal async Task GoOnLaterAsync(int days)
    {
        await CloseWindowsAsync();
        await (_server ?? throw new InvalidOperationException("The server was expected to run.")).StartAgainLaterAsync(days);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseWindowsAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    internal async Task<Colleague> AsAsync(string account)
    {
        if (_colleagues.TryGetValue(account, out var known))
            return known;
        _server ??= await ServerProcess.StartAsync();
        var window = await browser.OpenAsync(_server.Address, script: true, width: 1440);
        _windows.Add(window);
        var colleague = new Colleague(await window.NewPageAsync());
        await colleague.LogInAsync(account);
        return _colleagues[account] = colleague;
    }

    private async Task CloseWindowsAsync()
    {
        foreach (var window in _windows)
            await window.CloseAsync();
        _windows.Clear();
        _colleagues.Clear();
    }
}
