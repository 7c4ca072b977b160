using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Web.Tests.Host;
using ProposalTracker.Web.Tests.Pages.Replies;

namespace ProposalTracker.Web.Tests.Pages.Ratings;

public sealed class RateByLinkPageTests(WebHostFixture host)
{
    [Fact]
    public async Task Link_OpenedWithoutALogin_ShowsTheProposalAndTheLetter()
    {
        var (_, path) = await MakeAsync();
        using var nobody = Nobody();

        var answer = await nobody.GetAsync(path);
        using var pdf = await nobody.SendAsync(HttpMethod.Get, $"{path}/letter.pdf");

        Assert.Contains("关于完善社区服务设施的建议", answer.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.StatusCode, pdf.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Link_Used_RecordsTheRatingAndSaysThanks()
    {
        var (caseId, path) = await MakeAsync();
        using var nobody = Nobody();

        var answer = await nobody.SubmitAsync(path, "rate-by-link", Typed("Satisfied", "Satisfied"));

        var page = await nobody.FollowAsync(answer);
        Assert.Equal((path, CasePhase.Closed, RatingVia.Link), (answer.Location, await host.Stage.PhaseAsync(caseId), await ViaAsync(caseId)));
        Assert.Contains("这个评价链接已经使用过，感谢您的评价。", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_UsedASecondTimeFromAnOpenPage_IsRefused()
    {
        var (caseId, path) = await MakeAsync();
        using var nobody = Nobody();
        var shown = (await nobody.GetAsync(path)).Form("rate-by-link");
        await nobody.PostAsync(path, shown, Typed("Satisfied", "Satisfied"));

        var answer = await nobody.PostAsync(path, shown, new(Typed("Dissatisfied", "Dissatisfied")) { ["Input.RequestKey"] = $"{Guid.NewGuid()}", ["Input.Reason"] = "改主意" });

        Assert.Contains("已经", answer.Text, StringComparison.Ordinal);
        Assert.Equal(CasePhase.Closed, await host.Stage.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Link_WithoutAnAnswer_SaysSoAtTheField()
    {
        var (_, path) = await MakeAsync();
        using var nobody = Nobody();

        var answer = await nobody.SubmitAsync(path, "rate-by-link", []);

        Assert.Equal("请选择对办理结果的评价。", answer.ErrorAt("Input-Result"));
    }

    [Fact]
    public async Task Link_Expired_SaysSo()
    {
        var (caseId, path) = await MakeAsync();
        await host.Stage.Walk.ReadAsync(context => context.RatingLinks.Where(l => l.CaseId == caseId)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, new DateTime(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc))));
        using var nobody = Nobody();

        var answer = await nobody.GetAsync(path);

        Assert.Equal(HttpStatusCode.Gone, answer.Status);
        Assert.Contains("已经过期", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OfARoundThatWasRatedOnPaper_SaysSo()
    {
        var (caseId, path) = await MakeAsync();
        await host.Stage.Walk.RateAsync(caseId, Satisfaction.Satisfied);
        using var nobody = Nobody();

        var answer = await nobody.GetAsync(path);

        Assert.Contains("这一轮办理已经评价过", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ThatNobodyMade_SaysSo()
    {
        using var nobody = Nobody();

        var answer = await nobody.GetAsync($"rate/{new string('a', 48)}");
        using var pdf = await nobody.SendAsync(HttpMethod.Get, $"rate/{new string('a', 48)}/letter.pdf");

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.NotFound), (answer.Status, pdf.StatusCode));
        Assert.Contains("没有找到这个评价链接", answer.Text, StringComparison.Ordinal);
    }

    private async Task<(long CaseId, string Path)> MakeAsync()
    {
        var caseId = await host.Stage.CaseAtAsync(CasePhase.Rating);
        var item = await host.Stage.WorkItemAsync(caseId, CaseTasks.Rate);
        var receipt = await host.Stage.Walk.SendAsync(await host.Stage.Walk.ActorAsync("clerk"), new CreateRatingLinkCommand(Guid.NewGuid(), item));
        return (caseId, receipt.ShownOnce ?? throw new InvalidOperationException("A link was expected."));
    }

    private Visitor Nobody()
    {
        var cookies = new CookieContainer();
        return new Visitor(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = host.Address }, cookies);
    }

    private Task<RatingVia> ViaAsync(long caseId) =>
        host.Stage.Walk.ReadAsync(context => context.Ratings.Where(r => r.CaseId == caseId).Select(r => r.Via).SingleAsync());

    private static Dictionary<string, string> Typed(string attitude, string result) => new() { ["Input.Attitude"] = attitude, ["Input.Result"] = result };
}
