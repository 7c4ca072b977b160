using System.Text.RegularExpressions;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

public sealed class SignBatchPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Batch_WithTwoChosen_SignsEachAndReportsEach()
    {
        var first = await host.Stage.CaseAtAsync(CasePhase.Signing);
        var second = await host.Stage.CaseAtAsync(CasePhase.Signing);
        using var leader = await host.LogInAsync("leader");
        var shown = (await leader.GetAsync("sign")).Form("sign-batch");

        var answer = await leader.PostAsync("sign", shown, new() { [await RowAsync(shown, first)] = "true", [await RowAsync(shown, second)] = "true" });

        Assert.Equal((CasePhase.Numbering, CasePhase.Numbering), (await host.Stage.PhaseAsync(first), await host.Stage.PhaseAsync(second)));
        Assert.Equal(2, Regex.Count(answer.Html, "tone-done\">已签发</span>"));
    }

    [Fact]
    public async Task Batch_WithNoneChosen_SaysSo()
    {
        await host.Stage.CaseAtAsync(CasePhase.Signing);
        using var leader = await host.LogInAsync("leader");

        var answer = await leader.SubmitAsync("sign", "sign-batch", []);

        Assert.Contains("请至少选一件。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_WithOneThatHasChanged_SignsTheOthersAndSaysWhyNot()
    {
        var changed = await host.Stage.CaseAtAsync(CasePhase.Signing);
        var right = await host.Stage.CaseAtAsync(CasePhase.Signing);
        using var leader = await host.LogInAsync("leader");
        var shown = (await leader.GetAsync("sign")).Form("sign-batch");
        var stale = await RowAsync(shown, changed);

        var answer = await leader.PostAsync("sign", shown, new()
        {
            [stale] = "true",
            [stale.Replace("Chosen", "Version", StringComparison.Ordinal)] = "0",
            [await RowAsync(shown, right)] = "true",
        });

        Assert.Equal((CasePhase.Signing, CasePhase.Numbering), (await host.Stage.PhaseAsync(changed), await host.Stage.PhaseAsync(right)));
        Assert.Contains("请重新阅读后签发", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_WithWorkOfAnotherUnit_LeavesItAlone()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.Signing);
        await host.Stage.CaseAtAsync(CasePhase.Signing);
        var item = await host.Stage.WorkItemAsync(caseId, CaseTasks.Sign);
        using var leader = await host.LogInAsync("leader");
        using var foreigner = await host.LogInAsync("zuzhi-office");
        var shown = (await leader.GetAsync("sign")).Form("sign-batch").Where(field => field.Key is "_handler").ToList();
        var page = await foreigner.GetAsync("sign");

        var answer = await foreigner.PostAsync("sign", shown, new()
        {
            ["__RequestVerificationToken"] = FormToken.In(page.Html),
            ["Input.Rows[0].WorkItemId"] = $"{item}",
            ["Input.Rows[0].Version"] = "1",
            ["Input.Rows[0].RequestKey"] = $"{Guid.NewGuid()}",
            ["Input.Rows[0].Chosen"] = "true",
        });

        Assert.Equal(CasePhase.Signing, await host.Stage.PhaseAsync(caseId));
        Assert.DoesNotContain("已签发", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_ForAPersonWhoSignsNothing_IsEmpty()
    {
        using var drafter = await host.LogInAsync("drafter");

        var answer = await drafter.GetAsync("sign");

        Assert.Contains("没有等您签发的答复", answer.Text, StringComparison.Ordinal);
    }

    // The check box of a case: its row is known by the work item.
    private async Task<string> RowAsync(IReadOnlyList<KeyValuePair<string, string>> shown, long caseId)
    {
        var item = await host.Stage.WorkItemAsync(caseId, CaseTasks.Sign);
        var field = Assert.Single(shown, field => field.Key.EndsWith("WorkItemId", StringComparison.Ordinal) && field.Value == $"{item}");
        return field.Key.Replace("WorkItemId", "Chosen", StringComparison.Ordinal);
    }
}
