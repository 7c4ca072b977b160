using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.TestSupport.Interleavings;
using ProposalTracker.TestSupport.Offices;

namespace ProposalTracker.Features.Tests.Interleavings;

/// <summary>The checks after kills and random walks see what they are there for: each damage to a sound database is found.</summary>
public abstract class ConsistencyTests(FeatureHost host) : FeatureTests(host)
{
    [Theory]
    [InlineData("a step without its audit row", "DELETE FROM audit_entries WHERE id = (SELECT max(id) FROM audit_entries WHERE case_id = {0})", "audit rows")]
    [InlineData("work that nobody sees", "UPDATE work_items SET closed_at = opened_at WHERE case_id = {0}", "open work items")]
    [InlineData("a transition that nobody wrote down", "DELETE FROM journal_entries WHERE id = (SELECT max(j.id) FROM journal_entries j JOIN workflow_instances i ON i.id = j.instance_id WHERE i.case_id = {0})", "journal")]
    [InlineData("another phase than the open work says", "UPDATE cases SET phase = 'Signing' WHERE id = {0}", "phase")]
    [InlineData("an end without an end", "UPDATE workflow_instances SET is_finished = (1 = 1) WHERE case_id = {0}", "end")]
    public async Task Case_WithDamage_IsFound(string damage, string sql, string found)
    {
        await using var fresh = await Host.FreshAsync();
        var caseId = await new CaseBook(fresh).AtAsync(CasePhase.CoHandling, "zuzhi", "zhujian");
        var before = await Consistency.FaultsAsync(fresh.Office, []);
        await fresh.ReadAsync(c => c.Database.ExecuteSqlRawAsync(sql, caseId));

        var after = await Consistency.FaultsAsync(fresh.Office, []);

        Assert.Empty(before);
        Assert.True(after.Any(f => f.StartsWith($"Case {caseId}: {found}: ", StringComparison.Ordinal)), $"{damage}: {string.Join(' ', after)}");
    }

    [Fact]
    public async Task Command_ThatWasConfirmedAndIsNotKept_IsFound()
    {
        await using var fresh = await Host.FreshAsync();
        var key = Guid.NewGuid();

        var faults = await Consistency.FaultsAsync(fresh.Office, [key]);

        Assert.Equal([$"The confirmed command {key} is lost."], faults);
    }

    [Theory]
    [InlineData("DELETE FROM work_items WHERE case_id = {0} AND kind = 'Review'", "送核 and 核稿")]
    [InlineData("UPDATE work_items SET kind = 'Number' WHERE case_id = {0} AND kind = 'Send'", "编号 and 寄送")]
    public async Task Case_ThatEndedWithAStepTwiceOrNever_IsFound(string sql, string found)
    {
        await using var fresh = await Host.FreshAsync();
        var caseId = await new CaseBook(fresh).AtAsync(CasePhase.Closed, "zuzhi");
        await fresh.ReadAsync(c => c.Database.ExecuteSqlRawAsync(sql, caseId));

        var faults = await fresh.ReadAsync(c => StepTally.FaultsAsync(c, caseId, []));

        Assert.Contains(faults, f => f.StartsWith(found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Step_ThatNobodyWasToldOf_IsFound()
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver);

        var faults = await Host.ReadAsync(c => StepTally.FaultsAsync(c, caseId, []));

        Assert.Contains("CheckProposal ended accepted, and was confirmed 0 times.", faults);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : ConsistencyTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : ConsistencyTests(host);
}
