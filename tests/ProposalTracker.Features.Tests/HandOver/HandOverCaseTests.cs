using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.HandOver;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.HandOver;

public abstract class HandOverCaseTests(FeatureHost host) : FeatureTests(host)
{
    // 代表法 Art. 51 with 民法典 Arts. 201–203: the same-numbered day three months on; a last day without work moves on.
    [Theory]
    [InlineData("2023-03-01", "2023-06-01", "a Thursday")]
    [InlineData("2023-02-28", "2023-05-29", "28 May is a Sunday")]
    [InlineData("2023-03-31", "2023-06-30", "June has no 31st")]
    [InlineData("2023-01-29", "2023-05-04", "29 April to 3 May is 劳动节")]
    public async Task HandOver_OnADay_GivesThreeMonthsForTheReply(string day, string due, string because)
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver, r => r with { SubmittedOn = new DateOnly(2023, 1, 1) });

        await SendAsync(caseId, DateOnly.Parse(day));

        var handled = await Host.ReadAsync(c => c.Cases.Include(k => k.Rounds).SingleAsync(k => k.Id == caseId));
        Assert.True(handled.DueOn == DateOnly.Parse(due), $"{handled.DueOn:yyyy-MM-dd} although {because}.");
        Assert.Equal((1, handled.DueOn), (handled.CurrentRound.Number, handled.CurrentRound.DueOn));
    }

    [Fact]
    public async Task HandOver_OnADay_SaysWhyTheReplyIsDueThen()
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver, r => r with { SubmittedOn = new DateOnly(2023, 1, 1) });

        await SendAsync(caseId, new DateOnly(2023, 1, 29));

        var why = (await Host.AskAsync("clerk", new Features.Cases.GetCaseQuery(caseId))).Value.Header.DueWhy;
        Assert.Contains("2023年1月29日交办", why);
        Assert.Contains("2023年5月4日", why);
    }

    [Fact]
    public async Task HandOver_OnADayOfAYearWithoutCalendar_IsRefusedWithWhatToLoad()
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver, r => r with { SubmittedOn = new DateOnly(2022, 11, 1) });

        var result = await SendAsync(caseId, new DateOnly(2022, 11, 30));

        Assert.Equal((ErrorKind.Refused, true), (result.Error?.Kind, result.Error?.Message.Contains("尚未载入 2022 年的工作日历", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1, "tomorrow")]
    [InlineData(-2, "before the proposal was made")]
    public async Task HandOver_OnAnImpossibleDay_IsRefusedAtTheDay(int days, string when)
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver);

        var result = await SendAsync(caseId, Today.AddDays(days));

        Assert.True(result.Error is { Kind: ErrorKind.Invalid } && result.Error.Fields.ContainsKey("HandedOverOn"), when);
        Assert.Equal(CasePhase.HandingOver, await Cases.PhaseAsync(caseId));
    }

    private async Task<Result<Receipt>> SendAsync(long caseId, DateOnly on)
    {
        var item = await Cases.ItemAsync(caseId, CaseTasks.HandOver);
        return await Host.SendAsync("clerk", new HandOverCaseCommand(Guid.NewGuid(), item.Id, on, null));
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : HandOverCaseTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : HandOverCaseTests(host);
}
