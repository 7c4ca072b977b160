using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

public sealed class SignReplyPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Sign_WhenOpened_ShowsTheLetterAsPdfAndAsText()
    {
        var (_, path) = await OpenAsync();
        using var leader = await host.LogInAsync("leader");

        var answer = await leader.GetAsync(path);

        Assert.Matches("<iframe[^>]*src=\"/replies/\\d+/letter.pdf", answer.Html);
        Assert.Contains("一、关于标准。已列入年度计划。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_WithOthersWaiting_LinksToTheNext()
    {
        var (_, other) = await OpenAsync();
        var (_, path) = await OpenAsync();
        using var leader = await host.LogInAsync("leader");

        var answer = await leader.GetAsync(path);

        Assert.Matches("<a class=\"button\" href=\"/[a-z]+/\\d+/sign\">下一件", answer.Html);
        Assert.NotEqual(other, path);
    }

    [Fact]
    public async Task Sign_Signed_LeadsToTheCaseAndToTheSecretary()
    {
        var (caseId, path) = await OpenAsync();
        using var leader = await host.LogInAsync("leader");

        var answer = await leader.SubmitAsync(path, "sign", new() { ["Input.Step"] = "Sign" });

        Assert.Equal(($"/cases/{caseId}/next", CasePhase.Numbering), (answer.Location, await host.Stage.PhaseAsync(caseId)));
    }

    [Fact]
    public async Task Sign_SentBackWithoutAComment_SaysSoAtTheField()
    {
        var (caseId, path) = await OpenAsync();
        using var leader = await host.LogInAsync("leader");

        var answer = await leader.SubmitAsync(path, "sign", new() { ["Input.Step"] = "SendBack" });

        Assert.Equal(("退回修改必须写明意见。", CasePhase.Signing), (answer.ErrorAt("Input-Comment"), await host.Stage.PhaseAsync(caseId)));
    }

    [Fact]
    public async Task Sign_SentBackWithAComment_LeadsToTheDrafter()
    {
        var (caseId, path) = await OpenAsync();
        using var leader = await host.LogInAsync("leader");

        await leader.SubmitAsync(path, "sign", new() { ["Input.Step"] = "SendBack", ["Input.Comment"] = "请写明完成时间" });

        Assert.Equal(CasePhase.Drafting, await host.Stage.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Sign_OfATextThatHasChanged_AsksToReadAgainAndKeepsTheComment()
    {
        var (caseId, path) = await OpenAsync();
        using var leader = await host.LogInAsync("leader");

        var answer = await leader.SubmitAsync(path, "sign", new() { ["Input.Step"] = "Sign", ["Input.Version"] = "0", ["Input.Comment"] = "同意" });

        Assert.Equal(("同意", CasePhase.Signing), (answer.ValueOf("Input-Comment"), await host.Stage.PhaseAsync(caseId)));
        Assert.Contains("答复文本有了新的版本", answer.Text, StringComparison.Ordinal);
    }

    private Task<(long CaseId, string Path)> OpenAsync() => host.Stage.DeskAsync(CasePhase.Signing, CaseTasks.Sign);
}
