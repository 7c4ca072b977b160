using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Tests.Trust;

public abstract class DropOldReceiptsTests(FeatureHost host) : FeatureTests(host)
{
    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task Form_SentAgainAfterTheCleaning_AnswersAlikeForThirtyDaysOnly(int days, bool isRemembered)
    {
        var registered = await Host.SendAsync("clerk", await Cases.RegistrationAsync());
        var check = new CheckProposalCommand(Guid.NewGuid(), (await Cases.ItemAsync(registered.Value.CaseId ?? 0, CaseTasks.CheckProposal)).Id, true, null, null);
        await Host.SendAsync("clerk", check);

        Host.Clock.Set(Today.AddDays(days));
        await Host.AskAsync((Actor?)null, new DropOldReceiptsRequest());
        var again = await Host.SendAsync("clerk", check);

        // What is forgotten is refused by the work item itself; nothing is done twice.
        Assert.Equal(isRemembered ? null : ErrorKind.AlreadyDone, again.Error?.Kind);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : DropOldReceiptsTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : DropOldReceiptsTests(host);
}
