using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Cases;

/// <summary>办件: who sees which case, and what of it.</summary>
public abstract class GetCaseTests(FeatureHost host) : FeatureTests(host)
{
    [Theory]
    [InlineData("admin")]
    [InlineData("jiaoyu")]
    public async Task Case_OfOthers_IsNotFound(string login)
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        var result = await Host.AskAsync(login, new GetCaseQuery(caseId));

        Assert.Equal(ErrorKind.NotFound, result.Error?.Kind);
    }

    [Theory]
    [InlineData("clerk")]
    [InlineData("dispatcher")]
    [InlineData("drafter")]
    [InlineData("zuzhi")]
    [InlineData("rep")]
    public async Task Case_OfItsOwnPeople_IsShown(string login)
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        var result = await Host.AskAsync(login, new GetCaseQuery(caseId));

        Assert.Equal("会办中", result.Value.Header.PhaseWords);
    }

    [Fact]
    public async Task Case_ForACoHandler_SaysWhatHeCanDoAndWhatOthersMust()
    {
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, "zuzhi");

        var details = (await Host.AskAsync("zuzhi", new GetCaseQuery(caseId))).Value;

        Assert.Equal("会办签收", Assert.Single(details.MyWork).Label);
        Assert.Equal("主办签收", Assert.Single(details.OthersWork).Label);
    }

    [Theory]
    [InlineData(CasePhase.Drafting, "clerk", "您不是市民政局的承办人。")]
    [InlineData(CasePhase.Drafting, "reviewer", "您在市民政局，但不是承办人。")]
    [InlineData(CasePhase.CoHandling, "drafter", "您是别的单位的，这一项由市委组织部的承办人办理。")]
    [InlineData(CasePhase.HandingOver, "dispatcher", "由人大联络员办理，您不是人大联络员。")]
    [InlineData(CasePhase.Rating, "office", "由代表评价，人大联络员可以代录纸质表；您不是这件建议的评价人。")]
    public async Task Work_OfOthers_SaysWhyThisPersonCannot(CasePhase phase, string login, string why)
    {
        var caseId = await Cases.AtAsync(phase, "zuzhi");

        var details = (await Host.AskAsync(login, new GetCaseQuery(caseId))).Value;

        Assert.Equal(why, Assert.Single(details.OthersWork).WhyNot);
    }

    [Theory]
    [InlineData("reviewer", "核稿：要等市委组织部承办人办完“会办意见”")]
    [InlineData("zuzhi", "")]
    [InlineData("dispatcher", "")]
    [InlineData("rep", "评价：要等市委组织部承办人办完“会办意见”")]
    public async Task Work_StillAhead_IsTheUsualWaysAndSaysWhatItWaitsFor(string login, string expected)
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        var details = (await Host.AskAsync(login, new GetCaseQuery(caseId))).Value;

        Assert.Equal(expected, string.Join('；', details.LaterWork.Select(w => $"{w.Label}：{w.WaitsFor}")));
    }

    [Fact]
    public async Task Diagram_OfARunningCase_TellsDoneCurrentAndAhead()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        var nodes = (await Host.AskAsync("clerk", new GetCaseQuery(caseId))).Value.Process.Diagram.Nodes.ToDictionary(n => n.Id, n => n.State);

        Assert.Equal(
            (DiagramState.Done, DiagramState.Current, DiagramState.Pending), (nodes["handOver"], nodes["giveOpinion"], nodes["draft"]));
    }

    [Fact]
    public async Task Draft_OfTheLead_IsNotShownToTheRepresentative()
    {
        var caseId = await Cases.AtAsync(CasePhase.Signing, "zuzhi");

        var details = (await Host.AskAsync("rep", new GetCaseQuery(caseId))).Value;

        Assert.Empty(details.Replies);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : GetCaseTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : GetCaseTests(host);
}
