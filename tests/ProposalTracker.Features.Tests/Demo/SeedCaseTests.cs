using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Demo;

/// <summary>The whole way of a case, looked at from many sides; see <see cref="SeedWalk"/>.</summary>
public abstract class SeedCaseTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task SeedCase_AfterTheSecondRating_IsClosed()
    {
        var seed = await SeedAsync();

        var header = (await DetailsAsync(seed)).Header;

        Assert.Equal(("已办结", CasePhase.Closed), (header.PhaseWords, header.Phase));
    }

    [Fact]
    public async Task Letters_OfBothRounds_TakeTheNextNumbersOfTheUnit()
    {
        var seed = await SeedAsync();

        var numbers = (await DetailsAsync(seed)).Replies.OrderBy(r => r.Round).Select(r => r.Number);

        Assert.Equal([SeedCase.LetterNumber, "中民函〔2023〕43号"], numbers);
    }

    [Fact]
    public async Task FirstRound_FromHandOver_EndsThreeMonthsLater()
    {
        var seed = await SeedAsync();

        var first = await RoundAsync(seed, 1);

        // 1 June 2023 is a Thursday and no holiday, so nothing is moved.
        Assert.Equal(new DateOnly(2023, 6, 1), first.DueOn);
        Assert.Contains("代表法第五十一条", first.DueWhy);
    }

    [Fact]
    public async Task SecondRound_FromTheDissatisfiedRating_HasItsOwnMonth()
    {
        var seed = await SeedAsync();

        var second = await RoundAsync(seed, 2);

        Assert.Equal((SeedWalk.FirstRatedOn, new DateOnly(2023, 7, 12)), (second.OpenedOn, second.DueOn));
    }

    [Fact]
    public async Task Ratings_OfBothRounds_StayOnRecord()
    {
        var seed = await SeedAsync();

        var results = (await DetailsAsync(seed)).Ratings.Select(r => (r.Round, r.Result, r.ViaWords));

        Assert.Equal([(1, "不满意", "代表账号"), (2, "基本满意", "纸质表，人大代录")], results);
    }

    [Fact]
    public async Task ReturnedCoHandler_AfterTheRuling_StaysWithItsWholeChain()
    {
        var seed = await SeedAsync();

        var card = (await DetailsAsync(seed)).Units.Single(u => u.Unit == "市交通运输局");

        var asked = Assert.Single(card.Returns);
        Assert.Equal(("已解除", false, true, "市住房和城乡建设局"), (card.StateWords, card.IsActive, asked.Upheld, asked.SuggestedUnit));
    }

    [Fact]
    public async Task ReplacingCoHandler_AfterTheRuling_HasGivenItsOpinion()
    {
        var seed = await SeedAsync();

        var card = (await DetailsAsync(seed)).Units.Single(u => u.Unit == "市住房和城乡建设局");

        Assert.Equal((AssignmentRole.CoHandler, AssignmentState.Done), (card.Role, card.State));
    }

    [Fact]
    public async Task FirstLetter_AsIssued_IsAPdfUnderItsHash()
    {
        var seed = await SeedAsync();

        var letter = await seed.Host.ReadAsync(c => c.Replies.Where(r => r.RoundNumber == 1).Select(r => r.Letter!).SingleAsync());

        Assert.Equal("%PDF-", Encoding.ASCII.GetString(letter.Pdf, 0, 5));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(letter.Pdf)), letter.Sha256);
    }

    [Fact]
    public async Task FirstReply_SentBackByTheReviewer_KeepsEveryVersion()
    {
        var seed = await SeedAsync();

        var first = (await DetailsAsync(seed)).Replies.Single(r => r.Round == 1);

        Assert.Equal("送核", Assert.Single(first.Versions).Occasion);
    }

    [Fact]
    public async Task Timeline_OfTheWholeWay_NamesEveryStepInOrder()
    {
        var seed = await SeedAsync();

        var actions = (await DetailsAsync(seed)).Timeline.Reverse().Select(t => t.Action);

        Assert.Equal(
            [
                "登记", "审查", "交办", "分办", "退办", "退办裁定", "签收", "签收", "签收", "会办意见", "会办意见",
                "拟稿送核", "核稿退回", "拟稿送核", "核稿", "签发", "编号印制", "寄送", "评价",
                "拟稿送核", "核稿", "签发", "编号印制", "寄送", "评价",
            ],
            actions);
    }

    [Fact]
    public async Task WorkItems_AfterTheEnd_AreAllClosed()
    {
        var seed = await SeedAsync();

        var open = await seed.Host.Walk.OpenAsync(seed.CaseId);

        Assert.Empty(open);
    }

    private Task<SeedWalk> SeedAsync() => Host.OnceAsync(() => SeedWalk.RunAsync(Host));

    private static async Task<CaseDetails> DetailsAsync(SeedWalk seed) =>
        (await seed.Host.AskAsync("clerk", new GetCaseQuery(seed.CaseId))).Value;

    private static Task<Round> RoundAsync(SeedWalk seed, int number) => seed.Host.ReadAsync(async c =>
        (await c.Cases.Include(k => k.Rounds).SingleAsync(k => k.Id == seed.CaseId)).Rounds.Single(r => r.Number == number));

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : SeedCaseTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : SeedCaseTests(host);
}
