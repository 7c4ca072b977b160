using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Desk;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Ratings;

/// <summary>The rule set of the demonstration lets each signer rate: 陈旭成 (rep) leads here, 林文远 (rep2) joins.</summary>
public abstract class EachSignerTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Rating_ByTheFirstOfTwo_LeavesTheWorkOpenForTheOther()
    {
        var (caseId, item) = await JointAsync();

        var result = await RateAsync("rep", item, Satisfaction.Satisfied);

        Assert.Contains("还在等林文远代表评价", result.Value.Sentence);
        Assert.Equal(CasePhase.Rating, await Cases.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Rating_ByTheLastOfTwo_ClosesTheCase()
    {
        var (caseId, item) = await JointAsync();
        await RateAsync("rep", item, Satisfaction.Satisfied);

        await RateAsync("rep2", item, Satisfaction.BasicallySatisfied);

        Assert.Equal(CasePhase.Closed, await Cases.PhaseAsync(caseId));
    }

    [Theory]
    [InlineData(Satisfaction.Dissatisfied, Satisfaction.Satisfied)]
    [InlineData(Satisfaction.Satisfied, Satisfaction.Dissatisfied)]
    public async Task Dissatisfaction_OfEither_OpensTheNextRound(Satisfaction lead, Satisfaction coSigner)
    {
        var (caseId, item) = await JointAsync();

        await RateAsync("rep", item, lead);
        await RateAsync("rep2", item, coSigner);

        var rounds = await Host.ReadAsync(c => c.Cases.Where(k => k.Id == caseId).SelectMany(k => k.Rounds).CountAsync());
        Assert.Equal((CasePhase.Drafting, 2), (await Cases.PhaseAsync(caseId), rounds));
    }

    [Fact]
    public async Task Rating_ASecondTimeByTheSamePerson_IsAlreadyDone()
    {
        var (_, item) = await JointAsync();
        await RateAsync("rep", item, Satisfaction.Satisfied);

        var second = await RateAsync("rep", item, Satisfaction.Dissatisfied);

        Assert.Equal(ErrorKind.AlreadyDone, second.Error?.Kind);
    }

    [Fact]
    public async Task Ratings_OfBothAtTheSameMoment_CloseTheCase()
    {
        var (caseId, item) = await JointAsync();

        var answers = await Task.WhenAll(new[] { "rep", "rep2" }.Select(login => Task.Run(() => RateAsync(login, item, Satisfaction.Satisfied))));

        Assert.All(answers, a => Assert.Null(a.Error));
        Assert.Equal(CasePhase.Closed, await Cases.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Rating_RecordedFromPaperWithoutSayingWhose_IsRefusedAtItsField()
    {
        var (_, item) = await JointAsync();

        var result = await RateAsync("clerk", item, Satisfaction.Satisfied);

        Assert.Equal("RepresentativeId", result.Error?.Fields.Keys.Single());
    }

    [Fact]
    public async Task Rating_RecordedFromPaper_IsTheNamedPersons()
    {
        var (caseId, item) = await JointAsync();
        var coSigner = await Cases.RepresentativeAsync("林文远");

        await Host.SendAsync("clerk", new RateReplyCommand(Guid.NewGuid(), item, Satisfaction.Satisfied, Satisfaction.Satisfied, null, coSigner));

        var rating = await Host.ReadAsync(c => c.Ratings.SingleAsync(r => r.CaseId == caseId));
        Assert.Equal((coSigner, RatingVia.Paper), (rating.RepresentativeId, rating.Via));
    }

    [Fact]
    public async Task Rating_BySomebodyWhoDidNotSign_IsRefused()
    {
        var (_, item) = await JointAsync();
        var stranger = await Cases.RepresentativeAsync("何佩珊");

        var result = await Host.SendAsync("clerk", new RateReplyCommand(Guid.NewGuid(), item, Satisfaction.Satisfied, Satisfaction.Satisfied, null, stranger));

        Assert.Equal("RepresentativeId", result.Error?.Fields.Keys.Single());
    }

    [Fact]
    public async Task Desk_OfACoSigner_HasTheRatingUntilItIsGiven()
    {
        var (_, item) = await JointAsync();
        var before = await IsOnDeskAsync("rep2", item);

        await RateAsync("rep2", item, Satisfaction.Satisfied);

        Assert.Equal((true, false), (before, await IsOnDeskAsync("rep2", item)));
    }

    [Fact]
    public async Task Rating_OfADelegationsProposal_IsOneMembersForAll()
    {
        var delegation = await Host.ReadAsync(c => c.Delegations.FirstAsync());
        var caseId = await Cases.AtAsync(CasePhase.Rating, r => r with { LeadProposerId = null, DelegationId = delegation.Id });
        var item = (await Cases.ItemAsync(caseId, CaseTasks.Rate)).Id;
        var member = await Host.ReadAsync(c => c.Representatives.Where(r => r.DelegationId == delegation.Id).Select(r => r.Id).FirstAsync());

        await Host.SendAsync("clerk", new RateReplyCommand(Guid.NewGuid(), item, Satisfaction.Satisfied, Satisfaction.Satisfied, null, member));

        Assert.Equal(CasePhase.Closed, await Cases.PhaseAsync(caseId));
    }

    private async Task<(long CaseId, long Item)> JointAsync()
    {
        var coSigner = await Cases.RepresentativeAsync("林文远");
        var caseId = await Cases.AtAsync(CasePhase.Rating, r => r with { CoSignerIds = [coSigner] });
        return (caseId, (await Cases.ItemAsync(caseId, CaseTasks.Rate)).Id);
    }

    private Task<Result<Receipt>> RateAsync(string login, long item, Satisfaction result) => Host.SendAsync(
        login, new RateReplyCommand(Guid.NewGuid(), item, Satisfaction.Satisfied, result, result == Satisfaction.Dissatisfied ? "没有时间表。" : null));

    private async Task<bool> IsOnDeskAsync(string login, long item)
    {
        var desk = (await Host.AskAsync(login, new GetDeskQuery(DeskView.Mine, 1))).Value;
        return desk.Rows.Any(r => r.WorkItemId == item);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : EachSignerTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : EachSignerTests(host);
}
