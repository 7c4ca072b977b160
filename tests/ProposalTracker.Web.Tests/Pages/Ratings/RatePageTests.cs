using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;
using ProposalTracker.Web.Tests.Pages.Replies;

namespace ProposalTracker.Web.Tests.Pages.Ratings;

public sealed class RatePageTests(WebHostFixture host)
{
    [Theory]
    [InlineData("rep", false)]
    [InlineData("clerk", true)]
    public async Task Rate_WhenOpened_ShowsTheLetterAndToTheClerkThatItIsFromPaper(string account, bool fromPaper)
    {
        var (_, path) = await OpenAsync();
        using var visitor = await host.LogInAsync(account);

        var answer = await visitor.GetAsync(path);

        Assert.Matches("<iframe[^>]*src=\"/replies/\\d+/letter.pdf", answer.Html);
        Assert.Equal((fromPaper, fromPaper), (answer.Text.Contains("按纸质征询意见表录入", StringComparison.Ordinal), answer.Text.Contains("生成评价链接", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("rep", RatingVia.Account)]
    [InlineData("clerk", RatingVia.Paper)]
    public async Task Rate_Satisfied_ClosesTheCaseAndSaysHowItCame(string account, RatingVia via)
    {
        var (caseId, path) = await OpenAsync();
        using var visitor = await host.LogInAsync(account);

        var answer = await visitor.SubmitAsync(path, "rate", Typed("Satisfied", "BasicallySatisfied", ""));

        Assert.Equal(($"/cases/{caseId}/next", CasePhase.Closed, via), (answer.Location, await host.Stage.PhaseAsync(caseId), await ViaAsync(caseId)));
    }

    [Fact]
    public async Task Rate_Dissatisfied_OpensTheNextRound()
    {
        var (caseId, path) = await OpenAsync();
        using var representative = await host.LogInAsync("rep");

        await representative.SubmitAsync(path, "rate", Typed("Satisfied", "Dissatisfied", "没有时间表"));

        Assert.Equal(CasePhase.Drafting, await host.Stage.PhaseAsync(caseId));
    }

    [Theory]
    [InlineData("", "Satisfied", "Input-Attitude", "请选择对办理态度的评价。")]
    [InlineData("Satisfied", "", "Input-Result", "请选择对办理结果的评价。")]
    [InlineData("Dissatisfied", "Satisfied", "Input-Reason", "选择“不满意”请写明原因，以便重新办理。")]
    [InlineData("Excellent", "Satisfied", "Input-Attitude", "填写的内容无法识别，请按格式重新填写。")]
    public async Task Rate_WithAFault_SaysSoAtTheField(string attitude, string result, string field, string sentence)
    {
        var (caseId, path) = await OpenAsync();
        using var representative = await host.LogInAsync("rep");

        var answer = await representative.SubmitAsync(path, "rate", Typed(attitude, result, ""));

        Assert.Equal((sentence, CasePhase.Rating), (answer.ErrorAt(field), await host.Stage.PhaseAsync(caseId)));
    }

    [Fact]
    public async Task Link_WhenMade_IsShownOnceAndKeptNowhere()
    {
        var (_, path) = await OpenAsync();
        using var clerk = await host.LogInAsync("clerk");
        var shown = (await clerk.GetAsync(path)).Form("rating-link");

        var answer = await clerk.PostAsync(path, shown, []);

        var token = Regex.Match(answer.ValueOf("rating-link") ?? "", "/rate/([0-9a-f]{48})$").Groups[1].Value;
        Assert.Equal(48, token.Length);
        Assert.False(await host.Stage.Walk.ReadAsync(context => context.ProcessedCommands.AnyAsync(c => c.Sentence.Contains(token))));
        Assert.Contains("没有记下时请重新生成", (await clerk.PostAsync(path, shown, [])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_MadeByTheRepresentative_IsForbidden()
    {
        var (_, path) = await OpenAsync();
        using var clerk = await host.LogInAsync("clerk");
        using var representative = await host.LogInAsync("rep");
        var form = (await clerk.GetAsync(path)).Form("rating-link");
        var own = FormToken.In((await representative.GetAsync(path)).Html);

        var answer = await representative.PostAsync(path, form, new() { ["__RequestVerificationToken"] = own });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private Task<(long CaseId, string Path)> OpenAsync() => host.Stage.DeskAsync(CasePhase.Rating, CaseTasks.Rate);

    private Task<RatingVia> ViaAsync(long caseId) =>
        host.Stage.Walk.ReadAsync(context => context.Ratings.Where(r => r.CaseId == caseId).Select(r => r.Via).SingleAsync());

    private static Dictionary<string, string> Typed(string attitude, string result, string reason) =>
        new() { ["Input.Attitude"] = attitude, ["Input.Result"] = result, ["Input.Reason"] = reason };
}
