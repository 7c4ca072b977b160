using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

public sealed class SendReplyPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Send_WhenOpened_ShowsTheIssuedLetterAndTheCopies()
    {
        var (_, path) = await OpenAsync();
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.GetAsync(path);

        Assert.Matches("答复函 中民函〔2023〕\\d+号", answer.Text);
        Assert.Contains("已抄送：", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Complete_LeadsToTheCaseAndAsksTheRepresentative()
    {
        var (caseId, path) = await OpenAsync();
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.SubmitAsync(path, "send", Typed("邮寄", "2023-05-30", "true"));

        Assert.Equal(($"/cases/{caseId}/next", CasePhase.Rating), (answer.Location, await host.Stage.PhaseAsync(caseId)));
    }

    [Theory]
    [InlineData("", "2023-05-30", "true", "Input-SentBy", "请选择寄送方式。")]
    [InlineData("邮寄", "", "true", "Input-SentOn", "请填写寄送日期。")]
    [InlineData("邮寄", "2099-01-01", "true", "Input-SentOn", "寄送日期不能晚于今天。")]
    [InlineData("邮寄", "2001-01-01", "true", "Input-SentOn", "寄送日期不能早于成文日期")]
    [InlineData("邮寄", "去年冬天", "true", "Input-SentOn", "填写的内容无法识别")]
    [InlineData("邮寄", "2023-05-30", "false", "Input-CopiesSent", "请确认已抄送")]
    public async Task Send_WithAFault_SaysSoAtTheFieldAndKeepsTheNote(string by, string on, string copies, string field, string sentence)
    {
        var (caseId, path) = await OpenAsync();
        using var secretary = await host.LogInAsync("secretary");

        var answer = await secretary.SubmitAsync(path, "send", Typed(by, on, copies));

        Assert.StartsWith(sentence, answer.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(("EMS 1234567", CasePhase.Sending), (answer.ValueOf("Input-Note"), await host.Stage.PhaseAsync(caseId)));
    }

    private Task<(long CaseId, string Path)> OpenAsync() => host.Stage.DeskAsync(CasePhase.Sending, CaseTasks.Send);

    private static Dictionary<string, string> Typed(string by, string on, string copies) => new()
    {
        ["Input.SentBy"] = by,
        ["Input.SentOn"] = on,
        ["Input.CopiesSent"] = copies,
        ["Input.Note"] = "EMS 1234567",
    };
}
