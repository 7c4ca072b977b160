using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

public sealed class NumberBatchPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Batch_WithOneConfirmedAndOneNot_NumbersTheConfirmedOnly()
    {
        var confirmed = await host.Stage.CaseAtAsync(CasePhase.Numbering);
        var unread = await host.Stage.CaseAtAsync(CasePhase.Numbering);
        using var secretary = await host.LogInAsync("secretary");
        var shown = (await secretary.GetAsync("number")).Form("number-batch");
        var (row, other) = (await RowAsync(shown, confirmed), await RowAsync(shown, unread));

        var answer = await secretary.PostAsync("number", shown, new()
        {
            [$"{row}.Chosen"] = "true",
            [$"{row}.WarningsConfirmed"] = "true",
            [$"{other}.Chosen"] = "true",
        });

        Assert.Equal((CasePhase.Sending, CasePhase.Numbering), (await host.Stage.PhaseAsync(confirmed), await host.Stage.PhaseAsync(unread)));
        Assert.Contains("项提醒，请核对后确认", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_SentTwice_NumbersOnce()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.Numbering);
        using var secretary = await host.LogInAsync("secretary");
        var shown = (await secretary.GetAsync("number")).Form("number-batch");
        var row = await RowAsync(shown, caseId);
        var typed = new Dictionary<string, string> { [$"{row}.Chosen"] = "true", [$"{row}.WarningsConfirmed"] = "true" };
        await secretary.PostAsync("number", shown, typed);

        var again = await secretary.PostAsync("number", shown, typed);

        Assert.Contains("已经不在待编号之列", again.Text, StringComparison.Ordinal);
        Assert.Equal(CasePhase.Sending, await host.Stage.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Batch_WithNothingChosen_SaysSo()
    {
        await host.Stage.CaseAtAsync(CasePhase.Numbering);
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.SubmitAsync("number", "number-batch", []);

        Assert.Contains("请至少选一件", answer.Text, StringComparison.Ordinal);
    }

    // The row of a case is known by its work item.
    private async Task<string> RowAsync(IReadOnlyList<KeyValuePair<string, string>> shown, long caseId)
    {
        var item = await host.Stage.WorkItemAsync(caseId, CaseTasks.Number);
        var field = Assert.Single(shown, field => field.Key.EndsWith("WorkItemId", StringComparison.Ordinal) && field.Value == $"{item}");
        return field.Key.Replace(".WorkItemId", "", StringComparison.Ordinal);
    }
}
