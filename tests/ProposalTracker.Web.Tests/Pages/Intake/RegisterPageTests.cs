using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Intake;

public sealed class RegisterPageTests(WebHostFixture host)
{
    [Theory]
    [InlineData("drafter")]
    [InlineData("rep")]
    [InlineData("dispatcher")]
    public async Task Page_ForAnybodyButTheLiaisonClerk_IsForbidden(string account)
    {
        using var visitor = await host.LogInAsync(account);

        var answer = await visitor.GetAsync("register");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("只有人大联络员可以登记建议", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_FilledInRight_RegistersTheProposalWithItsItemsAndCoSigners()
    {
        using var visitor = await host.LogInAsync("clerk");
        var others = await PeopleAsync("林文远", "何佩珊");

        var answer = await visitor.SubmitAsync("register", "register", await FilledAsync(new()
        {
            ["Input.Title"] = "关于登记页面的建议",
            ["Input.CoSignerIds"] = string.Join(',', others),
            ["Input.RequestItems"] = "一、制定标准。\n2. 安排经费；\n\n（三）开展试点",
        }));

        var proposal = await FindAsync("关于登记页面的建议");
        Assert.Equal(["制定标准", "安排经费", "开展试点"], proposal.RequestItems.OrderBy(i => i.Position).Select(i => i.Text));
        Assert.Equal(others, proposal.CoSigners.OrderBy(c => c.Position).Select(c => c.RepresentativeId));
        Assert.StartsWith($"已登记{proposal.Number}建议。下一步：审查", (await visitor.FollowAsync(await visitor.FollowAsync(answer))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_SentTwice_RegistersOneProposal()
    {
        using var visitor = await host.LogInAsync("clerk");
        var shown = (await visitor.GetAsync("register")).Form("register");
        var typed = await FilledAsync(new() { ["Input.Title"] = "关于双击的建议" });

        await visitor.PostAsync("register", shown, typed);
        await visitor.PostAsync("register", shown, typed);

        Assert.Equal(1, await host.Stage.Walk.ReadAsync(context => context.Proposals.CountAsync(p => p.Title == "关于双击的建议")));
    }

    [Fact]
    public async Task Form_OfADelegation_RegistersItAsTheProposer()
    {
        using var visitor = await host.LogInAsync("clerk");
        var delegation = await host.Stage.Walk.ReadAsync(context => context.Delegations.Where(d => d.Name == "小榄代表团").Select(d => d.Id).SingleAsync());

        await visitor.SubmitAsync("register", "register", await FilledAsync(new()
        {
            ["Input.Title"] = "关于代表团的建议",
            ["Input.ProposedBy"] = "Delegation",
            ["Input.DelegationId"] = $"{delegation}",
        }));

        var proposal = await FindAsync("关于代表团的建议");
        Assert.Equal((delegation, null), (proposal.ProposingDelegationId, proposal.LeadProposerId));
    }

    [Fact]
    public async Task Form_WithNothingTyped_SaysAtEachFieldWhatIsMissing()
    {
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.SubmitAsync("register", "register", []);

        Assert.Equal(
            ("请填写建议标题。", "请填写建议内容。", "请选择领衔代表，或者选择代表团。"),
            (page.ErrorAt("Input-Title"), page.ErrorAt("Input-Text"), page.ErrorAt("Input-LeadProposerId")));
    }

    [Theory]
    [InlineData("Input.SubmittedOn", "2033-01-01", "Input-SubmittedOn", "提出日期不能晚于今天。")]
    [InlineData("Input.SubmittedOn", "", "Input-SubmittedOn", "请填写提出日期。")]
    [InlineData("Input.Term", "", "Input-Term", "请填写届。")]
    [InlineData("Input.Term", "十六", "Input-Term", "填写的内容无法识别，请按格式重新填写。")]
    [InlineData("Input.Term", "100", "Input-Term", "届次应在 1 到 99 之间。")]
    [InlineData("Input.Session", "0", "Input-Session", "会议次数应在 1 到 20 之间。")]
    [InlineData("Input.LeadProposerId", "987654", "Input-LeadProposerId", "没有这位代表，请重新选择。")]
    [InlineData("Input.CoSignerIds", "987654", "Input-CoSignerIds", "附议代表中有不存在的代表，请重新选择。")]
    [InlineData("Input.Number", "第一号", "Input-Number", "建议编号应写成“第2023047号”的样子，或者只填其中的数字。")]
    public async Task Form_WithOneWrongField_SaysSoThereAndKeepsTheRest(string field, string typed, string id, string sentence)
    {
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.SubmitAsync("register", "register", await FilledAsync(new() { [field] = typed }));

        Assert.StartsWith(sentence, page.ErrorAt(id), StringComparison.Ordinal);
        Assert.Equal("关于写到一半的建议", page.ValueOf("Input-Title"));
    }

    [Fact]
    public async Task Form_WithTheLeadProposerAsCoSigner_SaysSoAtTheField()
    {
        using var visitor = await host.LogInAsync("clerk");
        var lead = (await PeopleAsync("陈旭成"))[0];

        var page = await visitor.SubmitAsync("register", "register", await FilledAsync(new() { ["Input.CoSignerIds"] = $"{lead}" }));

        Assert.Equal("陈旭成已在提出人中，不能重复列为附议代表。", page.ErrorAt("Input-CoSignerIds"));
    }

    [Fact]
    public async Task Form_WithANumberInUse_SaysSoAtTheField()
    {
        using var visitor = await host.LogInAsync("clerk");
        await visitor.SubmitAsync("register", "register", await FilledAsync(new() { ["Input.Number"] = "2023901" }));

        var page = await visitor.SubmitAsync("register", "register", await FilledAsync(new() { ["Input.Number"] = "2023901" }));

        Assert.StartsWith("第2023901号已经用过", page.ErrorAt("Input-Number"), StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, string>> FilledAsync(Dictionary<string, string> typed)
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.Title"] = "关于写到一半的建议",
            ["Input.Text"] = "为此建议：完善设施。",
            ["Input.Term"] = "16",
            ["Input.Session"] = "3",
            ["Input.SubmittedOn"] = "2023-05-08",
            ["Input.LeadProposerId"] = $"{(await PeopleAsync("陈旭成"))[0]}",
        };
        foreach (var (name, value) in typed)
            fields[name] = value;
        return fields;
    }

    private Task<List<long>> PeopleAsync(params string[] names) =>
        host.Stage.Walk.ReadAsync(context => context.Representatives.Where(r => names.Contains(r.Name)).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());

    private Task<Proposal> FindAsync(string title) => host.Stage.Walk.ReadAsync(context =>
        context.Proposals.AsNoTracking().Include(p => p.RequestItems).Include(p => p.CoSigners).SingleAsync(p => p.Title == title));
}
