using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Cases;
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
