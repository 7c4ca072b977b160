using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProposalTracker.Features.Demo;
using ProposalTracker.Letters.Reading;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>
/// The real case, from 登记 to 办结, in Chromium, each role in turn: one send-back, one returned and replaced co-handler,
/// a dissatisfied rating that opens round 2; and the letter that comes of it beside the published one.
/// </summary>
public sealed class SeedCaseJourneyTests(BrowserFixture browser) : IAsyncDisposable
{
    private readonly Dictionary<string, Colleague> _colleagues = [];
    private readonly List<IBrowserContext> _windows = [];
    private ServerProcess? _server;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SeedCase_FromRegistrationToItsEnd_GivesThePublishedLetter(bool onPostgres)
    {
        _server = await ServerProcess.StartAsync(onPostgres);
        await RegisterAndAssignAsync();
        await GiveOpinionsAsync();

        await DraftAsync();
        await SendBackAndSubmitAgainAsync();
        var letter = await SignAndSendAsync(SeedCase.LetterNumber);
        await RateAsync("不满意", "希望说明试点小区的时间安排。");
        await DraftAsync();
        await SignAndSendAsync("中民函〔2023〕43号");
        await RateAsync("满意", null);

        PublishedLetter.Equal(letter);
        var clerk = await AsAsync("clerk");
        await clerk.Page.GotoAsync("cases");
        await clerk.IsToldAsync("已办结");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
            await window.CloseAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private async Task RegisterAndAssignAsync()
    {
        var clerk = await AsAsync("clerk");
        await clerk.Page.GotoAsync("register");
        await clerk.TypeAsync("标题", SeedCase.Title);
        await clerk.TypeAsync("内容", SeedCase.Text);
        await clerk.TypeAsync("建议编号", "2023047");
        await clerk.TypeAsync("届", "16");
        await clerk.TypeAsync("次会议", "3");
        await clerk.TypeAsync("提出日期", $"{SeedCase.SubmittedOn:yyyy-MM-dd}");
        await clerk.ChooseAsync("领衔代表", "陈旭成");
        await clerk.TypeAsync("诉求", string.Join('\n', SeedCase.RequestItems));
        await clerk.PressAsync("登记");
        await clerk.IsToldAsync("已登记第2023047号建议");

        await clerk.OpenWorkAsync();
        await clerk.ChooseAsync("是否受理", "予以受理");
        await clerk.PressAsync("提交审查意见");
        await clerk.IsToldAsync("已受理");
        await clerk.OpenWorkAsync();
        await clerk.TypeAsync("交办日期", $"{SeedCase.HandedOverOn:yyyy-MM-dd}");
        await clerk.PressAsync("交办");
        await clerk.IsToldAsync("答复期限 2023-06-01");

        var dispatcher = await WorkAsync("dispatcher");
        await dispatcher.ChooseAsync("办理方式", "主会办");
        await dispatcher.ChooseAsync("主办单位", "市民政局");
        await dispatcher.ChooseAsync("会办单位", "市委组织部");
        await dispatcher.ChooseAsync("会办单位", "市交通运输局");
        await dispatcher.PressAsync("分办");
        await dispatcher.IsToldAsync("已分办");
    }

    private async Task GiveOpinionsAsync()
    {
        await AnswerSignInAsync("office");
        await AnswerSignInAsync("zuzhi");
        var wrongUnit = await WorkAsync("jiaotong");
        await wrongUnit.ChooseAsync("签收意见", "退办");
        await wrongUnit.TypeAsync("退办理由", "商住小区的物业服务由住房和城乡建设部门主管，不属于我局职责。");
        await wrongUnit.ChooseAsync("建议改由哪个单位办理", "市住房和城乡建设局");
        await wrongUnit.PressAsync("提交");
        await wrongUnit.IsToldAsync("已提出退办");

        var dispatcher = await WorkAsync("dispatcher");
        await dispatcher.ChooseAsync("裁定", "同意退办");
        await dispatcher.ChooseAsync("改由哪个单位会办", "市住房和城乡建设局");
        await dispatcher.TypeAsync("裁定理由", "理由成立。");
        await dispatcher.PressAsync("提交裁定");
        await dispatcher.IsToldAsync("改由市住房和城乡建设局会办");

        await AnswerSignInAsync("zhujian");
        foreach (var unit in new[] { "zuzhi", "zhujian" })
        {
            var coHandler = await WorkAsync(unit);
            await coHandler.TypeAsync("会办意见", "我单位同意采纳建议的主要内容，有关工作已作部署。");
            await coHandler.PressAsync("提交会办意见");
            await coHandler.IsToldAsync("已提交会办意见");
        }
    }

    private async Task AnswerSignInAsync(string account)
    {
        var unit = await WorkAsync(account);
        await unit.ChooseAsync("签收意见", "签收");
        await unit.PressAsync("提交");
        await unit.IsToldAsync("已签收");
    }

    private async Task DraftAsync()
    {
        var drafter = await WorkAsync("drafter");
        await drafter.TypeAsync("标题", SeedCase.LetterTitle);
        await drafter.TypeAsync("主送代表", "陈旭成代表");
        await drafter.TypeAsync("正文", LetterReader.Read(SeedCase.PublishedText).Letter.Body ?? "");
        await drafter.SelectAsync("答复类别", "A");
        await drafter.SelectAsync("公开方式", "主动公开");
        await drafter.TypeAsync("联系人", "程倩敏");
        await drafter.TypeAsync("联系电话", "88380883");
        await drafter.TypeAsync("抄送", string.Join('、', SeedCase.CopyTo));
        await drafter.PressAsync("送核稿");
        await drafter.IsToldAsync("已送核稿");
    }

    private async Task SendBackAndSubmitAgainAsync()
    {
        var reviewer = await WorkAsync("reviewer");
        await reviewer.TypeAsync("核稿意见", "请核对党群服务站的总数。");
        await reviewer.PressAsync("退回修改");
        await reviewer.IsToldAsync("已退回拟稿人修改");
        var drafter = await WorkAsync("drafter");
        await drafter.IsToldAsync("请核对党群服务站的总数");
        await drafter.PressAsync("送核稿");
        await drafter.IsToldAsync("已送核稿");
    }

    // Reviewed, signed, numbered, sent; returns the PDF as the browser got it.
    private async Task<byte[]> SignAndSendAsync(string number)
    {
        var reviewer = await WorkAsync("reviewer");
        await reviewer.PressAsync("核稿通过，送签发");
        await reviewer.IsToldAsync("已核稿通过");
        var leader = await WorkAsync("leader");
        await leader.PressAsync("签发");
        await leader.IsToldAsync("已签发");
        var secretary = await WorkAsync("secretary");
        await secretary.Page.GetByLabel(new Regex("已核对上面的提醒")).CheckAsync();
        await secretary.PressAsync("编号并生成答复函");
        await secretary.IsToldAsync($"已编号{number}");
        var frame = await secretary.Page.Locator("iframe").First.GetAttributeAsync("src")
            ?? throw new InvalidOperationException("The letter was expected in the page.");
        var answer = await secretary.Page.APIRequest.GetAsync(new Uri(new Uri(secretary.Page.Url), frame).ToString());
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        var pdf = await answer.BodyAsync();
        await secretary.OpenWorkAsync();
        await secretary.ChooseAsync("寄送方式", "当面送交");
        await secretary.TypeAsync("寄送日期", $"{SeedCase.SignedOn:yyyy-MM-dd}");
        await secretary.Page.GetByLabel(new Regex("已抄送")).CheckAsync();
        await secretary.PressAsync("登记寄送");
        await secretary.IsToldAsync("已登记寄送");
        return pdf;
    }

    private async Task RateAsync(string result, string? reason)
    {
        var representative = await WorkAsync("rep");
        await representative.ChooseAsync("对办理态度", "满意");
        await representative.ChooseAsync("对办理结果", result);
        if (reason is not null)
            await representative.TypeAsync("意见或原因", reason);
        await representative.PressAsync("提交评价");
        await representative.IsToldAsync(reason is null ? "已记录评价" : "第 2 轮重新办理");
    }

    private async Task<Colleague> WorkAsync(string account)
    {
        var colleague = await AsAsync(account);
        await colleague.OpenWorkAsync();
        return colleague;
    }

    private async Task<Colleague> AsAsync(string account)
    {
        if (_colleagues.TryGetValue(account, out var known))
            return known;
        var address = _server?.Address ?? throw new InvalidOperationException("The server was expected to run.");
        var window = await browser.OpenAsync(address, script: true, width: 1440);
        _windows.Add(window);
        var colleague = new Colleague(await window.NewPageAsync());
        await colleague.LogInAsync(account);
        return _colleagues[account] = colleague;
    }
}
