using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Distribution;

public sealed class DistributePageTests(WebHostFixture host)
{
    [Fact]
    public async Task Page_OfAFreshCase_OffersTheModesAndSaysWhatTheyMean()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.Distribute);
        using var visitor = await host.LogInAsync("dispatcher");

        var page = await visitor.GetAsync(path);

        Assert.Matches("主会办 .*联合主办 几个主办合为一件答复", page.Text);
    }

    [Fact]
    public async Task Form_WithLeadAndCoHandlers_AssignsThemAndSaysWhoSignsInNext()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.Distribute);
        using var visitor = await host.LogInAsync("dispatcher");

        var answer = await visitor.SubmitAsync(path, "distribute", new() { ["Input.LeadIds"] = await IdsAsync("minzheng"), ["Input.CoHandlerIds"] = await IdsAsync("zuzhi", "zhujian") });

        Assert.Equal(["主办 minzheng", "会办 zhujian", "会办 zuzhi"], await UnitsAsync(caseId));
        Assert.Contains("已分办：主办 市民政局；会办 ", (await visitor.FollowAsync(await visitor.FollowAsync(answer))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_Alone_AssignsOneUnit()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.Distribute);
        using var visitor = await host.LogInAsync("dispatcher");

        await visitor.SubmitAsync(path, "distribute", new() { ["Input.Mode"] = "Alone", ["Input.LeadIds"] = await IdsAsync("gongan") });

        Assert.Equal(["主办 gongan"], await UnitsAsync(caseId));
    }

    [Fact]
    public async Task Form_WithSeveralLeads_AssignsThemAll()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.Distribute);
        using var visitor = await host.LogInAsync("dispatcher");

        await visitor.SubmitAsync(path, "distribute", new() { ["Input.Mode"] = "Separately", ["Input.LeadIds"] = await IdsAsync("gongan", "minzheng") });

        Assert.Equal(["主办 gongan", "主办 minzheng"], await UnitsAsync(caseId));
    }

    [Fact]
    public async Task Form_OfJointLeadsWithADraftingUnitThatIsNoLead_SaysSoAtTheField()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.Distribute);
        using var visitor = await host.LogInAsync("dispatcher");

        var page = await visitor.SubmitAsync(path, "distribute", new()
        {
            ["Input.Mode"] = "Jointly",
            ["Input.LeadIds"] = await IdsAsync("gongan", "minzheng"),
            ["Input.DraftingLeadId"] = await IdsAsync("zuzhi"),
        });

        Assert.Equal("牵头拟稿的单位要先选为主办单位。", page.ErrorAt("Input-DraftingLeadId"));
    }

    [Theory]
    [InlineData("LeadWithCoHandlers", "", "zuzhi", "Input-LeadIds", "请选择主办单位。")]
    [InlineData("LeadWithCoHandlers", "minzheng", "", "Input-CoHandlerIds", "主会办方式至少要有一个会办单位。")]
    [InlineData("LeadWithCoHandlers", "minzheng", "minzheng", "Input-CoHandlerIds", "市民政局已是这件建议的承办单位。")]
    [InlineData("Alone", "minzheng", "zuzhi", "Input-CoHandlerIds", "只有主会办方式有会办单位；独办、分办和联合主办都不选会办单位。")]
    [InlineData("Jointly", "minzheng", "", "Input-LeadIds", "分办和联合主办至少要选两个主办单位。")]
    public async Task Form_WithUnitsThatDoNotFitTheMode_SaysSoAtTheFieldAndKeepsTheNote(string mode, string lead, string coHandler, string id, string sentence)
    {
        var (caseId, path) = await host.Stage.SharedWorkAsync(CaseTasks.Distribute);
        using var visitor = await host.LogInAsync("dispatcher");

        var page = await visitor.SubmitAsync(path, "distribute", new()
        {
            ["Input.Mode"] = mode,
            ["Input.LeadIds"] = lead.Length > 0 ? await IdsAsync(lead) : "",
            ["Input.CoHandlerIds"] = coHandler.Length > 0 ? await IdsAsync(coHandler) : "",
            ["Input.Note"] = "请按时答复。",
        });

        Assert.Equal((sentence, "请按时答复。"), (page.ErrorAt(id), page.ValueOf("Input-Note")));
        Assert.Empty(await UnitsAsync(caseId));
    }

    [Fact]
    public async Task Form_WithAUnitThatDoesNotExist_SaysSoAtTheField()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.Distribute);
        using var visitor = await host.LogInAsync("dispatcher");

        var page = await visitor.SubmitAsync(path, "distribute", new() { ["Input.LeadIds"] = "987654", ["Input.CoHandlerIds"] = await IdsAsync("zuzhi") });

        Assert.Equal("没有这个主办单位，请重新选择。", page.ErrorAt("Input-LeadIds"));
    }

    [Fact]
    public async Task Page_AfterTheLeadWasRelieved_ShowsWhyAndOffersTheSuggestedUnit()
    {
        var path = await RelievedAsync();
        using var visitor = await host.LogInAsync("dispatcher");

        var page = await visitor.GetAsync(path);

        Assert.Contains("这项工作由公安机关主管。", page.Text, StringComparison.Ordinal);
        Assert.Contains(KeyValuePair.Create("Input.LeadIds", await IdsAsync("gongan")), page.Form("distribute"));
    }

    [Fact]
    public async Task Form_AfterTheLeadWasRelieved_MakesTheNewUnitSignIn()
    {
        var path = await RelievedAsync();
        using var visitor = await host.LogInAsync("dispatcher");

        var answer = await visitor.SubmitAsync(path, "distribute", []);

        Assert.Contains("已改办：主办 市公安局。", (await visitor.FollowAsync(await visitor.FollowAsync(answer))).Text, StringComparison.Ordinal);
    }

    private async Task<string> RelievedAsync()
    {
        var (caseId, _) = await host.Stage.WorkAsync(CaseTasks.RuleOnReturn);
        await host.Stage.Walk.SendAsync(await host.Stage.Walk.ActorAsync("dispatcher"), new RuleOnReturnCommand(
            Guid.NewGuid(), await host.Stage.WorkItemAsync(caseId, CaseTasks.RuleOnReturn), true, "情况属实。", null));
        return $"work/{await host.Stage.WorkItemAsync(caseId, CaseTasks.Distribute)}/distribute";
    }

    private async Task<string> IdsAsync(params string[] codes)
    {
        var ids = new List<long>();
        foreach (var code in codes)
            ids.Add(await host.Stage.DepartmentAsync(code));
        return string.Join(',', ids);
    }

    private Task<List<string>> UnitsAsync(long caseId) => host.Stage.Walk.ReadAsync(async context =>
    {
        var found = await context.Cases.Where(c => c.Id == caseId).SelectMany(c => c.Assignments)
            .Select(a => (a.Role == AssignmentRole.Lead ? "主办 " : "会办 ") + (a.Department == null ? "" : a.Department.Code)).ToListAsync();
        return found.Order(StringComparer.Ordinal).ToList();
    });
}
