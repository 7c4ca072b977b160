using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Ledger;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Ledger;

/// <summary>建议台账: filters and pages on the server.</summary>
public abstract class ListCasesTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Ledger_SearchedByNumber_FindsOnlyCasesOfThatNumber()
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver);
        var number = (await Host.AskAsync("clerk", new Features.Cases.GetCaseQuery(caseId))).Value.Header.Number;

        var page = (await Host.AskAsync("clerk", Query() with { Search = number })).Value;

        // Other tests register in other sessions, and each session counts for itself.
        Assert.Contains(page.Rows, row => row.CaseId == caseId);
        Assert.All(page.Rows, row => Assert.Equal(number, row.Number));
    }

    [Fact]
    public async Task Ledger_FilteredByPhase_ShowsThatPhaseOnly()
    {
        await Cases.AtAsync(CasePhase.Rating);

        var page = (await Host.AskAsync("clerk", Query() with { Phases = [CasePhase.Rating] })).Value;

        Assert.NotEmpty(page.Rows);
        Assert.All(page.Rows, row => Assert.Equal(CasePhase.Rating, row.Phase));
    }

    [Fact]
    public async Task Ledger_OfAUnit_ShowsItsOwnCasesOnly()
    {
        await Cases.AtAsync(CasePhase.Drafting);

        var page = (await Host.AskAsync("jiaoyu", Query())).Value;

        Assert.Equal(0, page.Total);
    }

    private static ListCasesQuery Query() => new(null, [], null, null, false, LedgerSort.Number, false, 1);

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : ListCasesTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : ListCasesTests(host);
}
