using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.HandOver;

public sealed class HandOverPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Page_OfAnAcceptedProposal_SaysWhichDeadlineFollowsAndWhy()
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.HandOver);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.GetAsync(path);

        Assert.Matches("今天交办，答复期限是 2023年8月3[01]日 起算：.*代表法第五十一条", page.Text);
    }

    [Fact]
    public async Task Form_FilledInRight_StartsTheClockFromThatDayAndTellsTheNote()
    {
        var (caseId, path) = await host.Stage.WorkAsync(CaseTasks.HandOver);
        using var clerk = await host.LogInAsync("clerk");
        using var dispatcher = await host.LogInAsync("dispatcher");

        await clerk.SubmitAsync(path, "hand-over", new() { ["Input.HandedOverOn"] = "2023-05-15", ["Input.Note"] = "请重点办理。" });

        var page = await dispatcher.GetAsync($"cases/{caseId}");
        Assert.Contains("答复期限 2023年8月15日", page.Text, StringComparison.Ordinal);
        Assert.Contains("请重点办理。", (await dispatcher.GetAsync(await DistributionAsync(caseId))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "请填写交办日期。")]
    [InlineData("2023-12-01", "交办日期不能晚于今天。")]
    [InlineData("2023-05-01", "交办日期不能早于提出日期 2023-05-08。")]
    [InlineData("五月三十日", "填写的内容无法识别，请按格式重新填写。")]
    public async Task Form_WithADayThatCannotBe_SaysSoAtTheFieldAndKeepsTheNote(string day, string sentence)
    {
        var (_, path) = await host.Stage.SharedWorkAsync(CaseTasks.HandOver);
        using var visitor = await host.LogInAsync("clerk");

        var page = await visitor.SubmitAsync(path, "hand-over", new() { ["Input.HandedOverOn"] = day, ["Input.Note"] = "请重点办理。" });

        Assert.Equal((sentence, day, "请重点办理。"), (page.ErrorAt("Input-HandedOverOn"), page.ValueOf("Input-HandedOverOn") ?? "", page.ValueOf("Input-Note")));
    }

    private async Task<string> DistributionAsync(long caseId) => $"work/{await host.Stage.WorkItemAsync(caseId, CaseTasks.Distribute)}/distribute";
}
