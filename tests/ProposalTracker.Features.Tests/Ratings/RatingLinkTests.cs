using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Tests.Ratings;

/// <summary>评价链接: for one person, one round, once.</summary>
public abstract class RatingLinkTests(FeatureHost host) : FeatureTests(host)
{
    private const Actor? Nobody = null;

    [Fact]
    public async Task Link_Used_RatesAsTheRepresentativeAndClosesTheCase()
    {
        var (caseId, token) = await LinkAsync();

        await RateAsync(token);

        var rating = await Host.ReadAsync(c => c.Ratings.SingleAsync(r => r.CaseId == caseId));
        Assert.Equal((RatingVia.Link, null), (rating.Via, rating.RecordedByPersonId));
        Assert.Equal(CasePhase.Closed, await Cases.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Link_UsedASecondTime_IsRefusedAndChangesNothing()
    {
        var (_, token) = await LinkAsync();
        await RateAsync(token);
        var before = await DatabaseContent.OfAsync(Host);

        var second = await RateAsync(token);

        Assert.Equal(ErrorKind.Refused, second.Error?.Kind);
        Assert.Equal(before, await DatabaseContent.OfAsync(Host));
    }

    [Fact]
    public async Task Form_OfALinkSentTwice_AnswersAlike()
    {
        var (_, token) = await LinkAsync();
        var command = new RateByLinkCommand(Guid.NewGuid(), token, Satisfaction.Satisfied, Satisfaction.Satisfied, null);
        var first = await Host.SendAsync(Nobody, command);

        var second = await Host.SendAsync(Nobody, command);

        Assert.Equal(first.Value, second.Value);
    }

    [Fact]
    public async Task Link_AfterThirtyDays_IsRefused()
    {
        var (_, token) = await LinkAsync();
        Host.Clock.Set(Today.AddDays(31));

        var page = await Host.AskAsync(Nobody, new GetRatingLinkQuery(token));
        var result = await RateAsync(token);

        Assert.Equal((ErrorKind.Refused, ErrorKind.Refused), (page.Error?.Kind, result.Error?.Kind));
    }

    [Fact]
    public async Task Link_OfARoundThatIsOver_IsAlreadyDone()
    {
        var (caseId, token) = await LinkAsync();
        await Host.Walk.RateAsync(caseId, Satisfaction.Dissatisfied);

        var result = await RateAsync(token);

        Assert.Equal(ErrorKind.AlreadyDone, result.Error?.Kind);
    }

    [Fact]
    public async Task Token_OfALink_StandsNowhereInTheDatabase()
    {
        var (_, token) = await LinkAsync();

        var kept = await Host.ReadAsync(async c => JsonSerializer.Serialize(new
        {
            Links = await c.RatingLinks.Select(l => l.TokenHash).ToListAsync(),
            Receipts = await c.ProcessedCommands.Select(p => p.Sentence).ToListAsync(),
            Audit = await c.AuditEntries.Select(a => a.What + a.Why).ToListAsync(),
        }));

        Assert.DoesNotContain(token, kept);
    }

    [Fact]
    public async Task PublicPage_OfALink_ShowsTheLetterThatWasSent()
    {
        var (caseId, token) = await LinkAsync();

        var page = (await Host.AskAsync(Nobody, new GetRatingLinkQuery(token))).Value;

        var number = await Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).Select(r => r.Number!.Text).SingleAsync());
        Assert.Equal((number, "陈旭成", true), (page.LetterNumber, page.Representative, page.Pdf?.Length > 0));
    }

    [Fact]
    public async Task PublicPage_OfALinkForACoSigner_ShowsTheLetterToHim()
    {
        var coSigner = await Cases.RepresentativeAsync("林文远");
        var caseId = await Cases.AtAsync(CasePhase.Rating, r => r with { CoSignerIds = [coSigner] });

        var page = (await Host.AskAsync(Nobody, new GetRatingLinkQuery(await TokenAsync(caseId, coSigner)))).Value;

        var own = await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId && l.Addressee == "林文远代表").Select(l => l.Pdf).SingleAsync());
        Assert.Equal(own, page.Pdf);
    }

    private async Task<(long CaseId, string Token)> LinkAsync()
    {
        var caseId = await Cases.AtAsync(CasePhase.Rating);
        return (caseId, await TokenAsync(caseId, null));
    }

    private async Task<string> TokenAsync(long caseId, long? representativeId)
    {
        var item = await Cases.ItemAsync(caseId, CaseTasks.Rate);
        var made = await Host.SendAsync("clerk", new CreateRatingLinkCommand(Guid.NewGuid(), item.Id, representativeId));
        return made.Value.ShownOnce?.Split('/')[^1] ?? throw new InvalidOperationException("A link was expected.");
    }

    private Task<Result<Receipt>> RateAsync(string token) =>
        Host.SendAsync(Nobody, new RateByLinkCommand(Guid.NewGuid(), token, Satisfaction.Satisfied, Satisfaction.Satisfied, null));

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : RatingLinkTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : RatingLinkTests(host);
}
