namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>The ways of handling beside the main one, from 登记 to 办结 in Chromium, each person at a window of his own.</summary>
public sealed class VariantJourneyTests(VariantOffice office) : IClassFixture<VariantOffice>
{
    private const string Transport = "市交通运输局";
    private const string Education = "市教育和体育局";

    [Fact]
    public async Task Separately_FromRegistrationToItsEnd_EachLeadRepliesWithItsOwnNumberAndRating()
    {
        var title = await office.RegisterAsync("关于校园周边交通的建议");
        await office.HandOverAsync(title);
        await office.DistributeAsync("dispatcher", title, "分办", [Transport, Education]);
        foreach (var (unit, series) in new[] { ("jiaotong", "中交函"), ("jiaoyu", "中教体函") })
        {
            await office.SignInAsync(unit, title);
            await office.DraftAsync(unit, title, "本单位负责的部分已列入年度计划。");
            await office.ReviewAsync(unit, title);
            await office.SignAndSendAsync(unit, title, series);
        }

        await office.RateAsync(title, "不满意", "第 2 轮重新办理", "没有说明完成时间。");
        await office.RateAsync(title, "满意", "已记录评价");
        // The first lead handles again, the other one is done.
        await office.DraftAsync("jiaotong", title, "今年九月底前完成。");
        await office.ReviewAsync("jiaotong", title);
        await office.SignAndSendAsync("jiaotong", title, "中交函");
        await office.RateAsync(title, "满意", "已记录评价");

        await (await office.CaseAsync(title)).IsToldAsync("已办结");
    }

    [Fact]
    public async Task Jointly_FromRegistrationToItsEnd_OneLetterIsCountersignedByTheOtherLead()
    {
        var title = await office.RegisterAsync("关于公交进校园的建议");
        await office.HandOverAsync(title);
        await office.DistributeAsync("dispatcher", title, "联合主办", [Transport, Education]);
        await office.SignInAsync("jiaotong", title);
        await office.SignInAsync("jiaoyu", title);
        await office.DraftAsync("jiaotong", title, "两单位已共同研究。");
        await office.ReviewAsync("jiaotong", title);
        await office.CountersignAsync("jiaoyu", title, "有异议", "请写明本单位负责的部分。", "已提出异议");
        await office.DraftAsync("jiaotong", title, "市教育和体育局负责校内，市交通运输局负责线路。");
        await office.ReviewAsync("jiaotong", title);
        await office.CountersignAsync("jiaoyu", title, "同意", null, "已会签");
        await office.SignAndSendAsync("jiaotong", title, "中交函");
        await office.RateAsync(title, "满意", "已记录评价");

        await (await office.CaseAsync(title)).IsToldAsync("已办结");
    }

    [Fact]
    public async Task Countersigned_FromRegistrationToItsEnd_WaitsForTheCoHandlersConsent()
    {
        var title = await office.RegisterAsync("关于上下学时段交通疏导的建议");
        await office.HandOverAsync(title);
        await office.DistributeAsync("dispatcher", title, "主会办", [Transport], Education, countersigned: true);
        await office.SignInAsync("jiaotong", title);
        await office.SignInAsync("jiaoyu", title);
        var coHandler = await office.WorkAsync("jiaoyu", title);
        await coHandler.TypeAsync("会办意见", "我单位同意采纳，将督促学校错峰放学。");
        await coHandler.PressAsync("提交会办意见");
        await coHandler.IsToldAsync("已提交会办意见");
        await office.DraftAsync("jiaotong", title, "已会同市教育和体育局研究。");
        await office.ReviewAsync("jiaotong", title);
        await office.CountersignAsync("jiaoyu", title, "同意", null, "已会签");
        await office.SignAndSendAsync("jiaotong", title, "中交函");
        await office.RateAsync(title, "满意", "已记录评价");

        await (await office.CaseAsync(title)).IsToldAsync("已办结");
    }

    [Fact]
    public async Task Direct_FromRegistrationToItsEnd_PassesTheGovernmentOfficeBy()
    {
        var title = await office.RegisterAsync("关于街道代表联络站的建议", direct: true);
        await office.DistributeAsync("clerk", title, "独办", [Education]);
        await office.SignInAsync("jiaoyu", title);
        await office.DraftAsync("jiaoyu", title, "已列入年度计划。");
        await office.ReviewAsync("jiaoyu", title);
        await office.SignAndSendAsync("jiaoyu", title, "中教体函");
        await office.RateAsync(title, "满意", "已记录评价");

        await (await office.CaseAsync(title)).IsToldAsync("已办结");
    }
}
