using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Ratings;

/// <summary>评价: by account, on paper, by one-time link; never by a department.</summary>
public abstract class RateReplyTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Dissatisfaction_WithoutReasons_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.Rating), CaseTasks.Rate);

        var result = await Host.SendAsync("rep", new RateReplyCommand(Guid.NewGuid(), item.Id, Satisfaction.Satisfied, Satisfaction.Dissatisfied, null));

        Assert.Contains("请写明原因", result.Error?.Fields["Reason"]);
    }

    [Theory]
    [InlineData("drafter")]
    [InlineData("dispatcher")]
    public async Task Rating_BySomebodyElse_IsForbidden(string login)
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.Rating), CaseTasks.Rate);

        var result = await Host.SendAsync(login, new RateReplyCommand(Guid.NewGuid(), item.Id, Satisfaction.Satisfied, Satisfaction.Satisfied, null));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Fact]
    public async Task UnknownLink_IsNotFound()
    {
        var result = await Host.SendAsync((Features.Trust.Actor?)null, new RateByLinkCommand(Guid.NewGuid(), "no-such-token", Satisfaction.Satisfied, Satisfaction.Satisfied, null));

        Assert.Equal(ErrorKind.NotFound, result.Error?.Kind);
    }

    [Fact]
    public async Task Link_MadeByADepartment_IsRefused()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.Rating), CaseTasks.Rate);

        var result = await Host.SendAsync("secretary", new CreateRatingLinkCommand(Guid.NewGuid(), item.Id));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : RateReplyTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : RateReplyTests(host);
}
