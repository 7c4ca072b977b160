using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.WorkflowVersions;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.WorkflowVersions;

public sealed class MigratePageTests(WebHostFixture host)
{
    [Fact]
    public async Task DryRun_WithAStepOfAnotherId_ProposesItAndSaysWhatHappensToTheCase()
    {
        var caseId = await DraftingAloneOnAVersionAsync();
        var (from, to) = await host.Stage.CopyOfCasesAsync(caseId, WorkflowStage.WithAnotherDraft);
        using var visitor = await host.LogInAsync("admin");

        var page = await visitor.GetAsync($"workflows/{from}/migrate?to={to}");

        Assert.Matches("原步骤 停在这里的办件 由新版本的哪一步接替 拟稿 draft \\d+ 件 .*自动建议", page.Text);
        Assert.Matches($"{await NumberAsync(caseId)} .* 可以迁移 “拟稿”由“拟稿”（writeReply）接替。", page.Text);
    }

    [Fact]
    public async Task DryRun_WithoutACounterpart_SaysWhatMustBeDecided()
    {
        var caseId = await DraftingAloneOnAVersionAsync();
        var (from, to) = await host.Stage.CopyOfCasesAsync(caseId, WorkflowStage.WithAnotherDraft);
        using var visitor = await host.LogInAsync("admin");

        var page = await visitor.GetAsync($"workflows/{from}/migrate?to={to}&map=draft%3D");

        Assert.Matches($"{await NumberAsync(caseId)} .* 要先指定 新流程中没有“拟稿”", page.Text);
    }

    [Fact]
    public async Task Form_SentTwice_MovesEachCaseOnceAndLeavesARecordOnPageAndCase()
    {
        var caseId = await DraftingAloneOnAVersionAsync();
        var (from, to) = await host.Stage.CopyOfCasesAsync(caseId, WorkflowStage.WithAnotherDraft);
        using var visitor = await host.LogInAsync("admin");
        var path = $"workflows/{from}/migrate?to={to}";
        var shown = (await visitor.GetAsync(path)).Form("migrate");

        var first = await visitor.PostAsync(path, shown, new() { ["Input.Reason"] = "流程已修订" });
        await visitor.PostAsync(path, shown, new() { ["Input.Reason"] = "流程已修订" });

        var page = await visitor.FollowAsync(first);
        Assert.Matches($"迁移记录（1） .*{await NumberAsync(caseId)} .*何管理 “拟稿”由“拟稿”（writeReply）接替。 流程已修订", page.Text);
        using var clerk = await host.LogInAsync("clerk");
        Assert.Matches("流程迁移 何管理.*办理流程由.*改为.*流程已修订", (await clerk.GetAsync($"cases/{caseId}")).Text);
    }

    [Fact]
    public async Task Form_WithoutAReason_SaysSoAtTheFieldAndMovesNothing()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        var (from, to) = await host.Stage.CopyOfCasesAsync(caseId);
        using var visitor = await host.LogInAsync("admin");

        var page = await visitor.SubmitAsync($"workflows/{from}/migrate?to={to}", "migrate", []);

        Assert.Equal("请写明迁移的理由。", page.ErrorAt("Input-Reason"));
        Assert.Equal(from, await VersionOfAsync(caseId));
    }

    [Fact]
    public async Task Page_OfAVersionWithoutCases_SaysSoAndOffersNoForm()
    {
        var caseId = await host.Stage.SharedCaseAtAsync(CasePhase.Checking);
        var (from, to) = await host.Stage.CopyOfCasesAsync(caseId);
        using var visitor = await host.LogInAsync("admin");

        var page = await visitor.GetAsync($"workflows/{to}/migrate?to={from}");

        Assert.Contains("没有在这个版本上办理的建议", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("form-migrate", page.Html, StringComparison.Ordinal);
    }

    // On a version that no other test's case stands on: the list of cases is paged, in the order of their numbers.
    private async Task<long> DraftingAloneOnAVersionAsync()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.Drafting);
        var (shared, own) = await host.Stage.CopyOfCasesAsync(caseId);
        await host.Stage.Walk.SendAsync(await host.Stage.Walk.ActorAsync("admin"), new MigrateCaseCommand(Guid.NewGuid(), caseId, shared, own, [], "试验"));
        return caseId;
    }

    private Task<string> NumberAsync(long caseId) =>
        host.Stage.Walk.ReadAsync(context => context.Cases.Where(c => c.Id == caseId).SelectMany(c => c.Proposals).Select(p => p.Number).SingleAsync());

    private Task<long> VersionOfAsync(long caseId) =>
        host.Stage.Walk.ReadAsync(context => context.WorkflowInstances.Where(i => i.CaseId == caseId).Select(i => i.WorkflowVersionId).SingleAsync());
}
