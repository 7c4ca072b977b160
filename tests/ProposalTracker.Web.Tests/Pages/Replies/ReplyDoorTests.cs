using System.Net;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

/// <summary>Who is let in to the pages of the reply, and what the others are told.</summary>
public sealed class ReplyDoorTests(WebHostFixture host)
{
    public static TheoryData<CasePhase, string, string> Desks => ReplyDesks.All;

    public static TheoryData<CasePhase, string> Kinds => ReplyDesks.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Page_ForAPersonOfAForeignUnit_IsNotFound(CasePhase phase, string kind)
    {
        var (_, path) = await host.Stage.DeskAsync(phase, kind);
        using var visitor = await host.LogInAsync("jiaoyu");

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory, MemberData(nameof(Desks))]
    public async Task Page_ForACoHandler_IsForbiddenAndSaysWhoseWorkItIs(CasePhase phase, string kind, string doer)
    {
        var (_, path) = await host.Stage.DeskAsync(phase, kind);
        using var visitor = await host.LogInAsync("zuzhi");

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains(doer == "rep" ? "代表办理，您没有这项权限" : "市民政局", answer.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Desks))]
    public async Task Page_OfWorkThatIsDone_SaysWhoDidItAndWhen(CasePhase phase, string kind, string doer)
    {
        var (caseId, path) = await host.Stage.DeskAsync(phase, kind);
        using var visitor = await host.LogInAsync(doer);
        await host.Stage.LeadOnAsync(caseId, kind);

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Matches("已由.+于 2023-05-3\\d \\d\\d:\\d\\d 办理，没有重复处理", answer.Text);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Page_WithoutALogin_LeadsToTheLoginAndBack(CasePhase phase, string kind)
    {
        var (_, path) = await host.Stage.DeskAsync(phase, kind);
        using var client = host.Client();

        using var answer = await client.GetAsync(path.TrimStart('/'));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith($"/login?from={Uri.EscapeDataString(path)}", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CasePhase.Drafting, CaseTasks.DraftReply, "drafter", "draft-reply", "Input.Body")]
    [InlineData(CasePhase.Reviewing, CaseTasks.Review, "reviewer", "review", "Input.Comment")]
    public async Task Form_SentAfterTheWorkWasDone_SaysSoAndGivesTheTextBack(CasePhase phase, string kind, string doer, string form, string field)
    {
        var (caseId, path) = await host.Stage.DeskAsync(phase, kind);
        using var visitor = await host.LogInAsync(doer);
        var shown = (await visitor.GetAsync(path)).Form(form);
        await host.Stage.LeadOnAsync(caseId, kind);

        var answer = await visitor.PostAsync(path, shown, new() { [field] = "写了很久的一段话" });

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("没有重复处理", answer.Text, StringComparison.Ordinal);
        Assert.Contains("写了很久的一段话", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_SentAfterTheWorkWasDone_GivesBackWordsAndNumbersButNoCodesOfChoices()
    {
        var (caseId, path) = await host.Stage.DeskAsync(CasePhase.Drafting, CaseTasks.DraftReply);
        using var visitor = await host.LogInAsync("drafter");
        var shown = (await visitor.GetAsync(path)).Form("draft-reply");
        await host.Stage.LeadOnAsync(caseId, CaseTasks.DraftReply);

        var answer = await visitor.PostAsync(path, shown, new() { ["Input.ContactPhone"] = "88380883", ["Input.Verdicts[0].Verdict"] = "PartlyAdopted" });

        Assert.Contains("88380883", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("PartlyAdopted", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfWorkThatIsDone_LeadsToTheCase()
    {
        var (caseId, path) = await host.Stage.DeskAsync(CasePhase.Drafting, CaseTasks.DraftReply);
        using var visitor = await host.LogInAsync("drafter");
        await host.Stage.LeadOnAsync(caseId, CaseTasks.DraftReply);

        var answer = await visitor.GetAsync(path);

        Assert.Contains($"href=\"/cases/{caseId}\"", answer.Html, StringComparison.Ordinal);
    }
}
