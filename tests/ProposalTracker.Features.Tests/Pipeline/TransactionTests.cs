using Microsoft.EntityFrameworkCore;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Pipeline;

/// <summary>One transaction for each command, and each command once.</summary>
public abstract class TransactionTests(FeatureHost host) : FeatureTests(host)
{
    [Theory]
    [MemberData(nameof(WorkKind.Names), MemberType = typeof(WorkKind))]
    public async Task Command_SentASecondTime_AnswersTheSameAndChangesNothing(string kind)
    {
        var work = WorkKind.Of(kind);
        var command = await work.CommandAsync(Host, await work.OpenAsync(Host));
        var first = await Host.SendAsync(work.May[0], command);
        var before = await DatabaseContent.OfAsync(Host);

        var second = await Host.SendAsync(work.May[0], command);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(before, await DatabaseContent.OfAsync(Host));
    }

    [Theory]
    [MemberData(nameof(WorkKind.Names), MemberType = typeof(WorkKind))]
    public async Task Command_WithTheKeyOfAnother_IsRefusedAndChangesNothing(string kind)
    {
        var work = WorkKind.Of(kind);
        var command = await work.CommandAsync(Host, await work.OpenAsync(Host));
        await Host.SendAsync(work.May[0], command);
        var before = await DatabaseContent.OfAsync(Host);

        var second = await Host.SendAsync("admin", command);

        Assert.Equal(ErrorKind.Refused, second.Error?.Kind);
        Assert.Equal(before, await DatabaseContent.OfAsync(Host));
    }

    [Fact]
    public async Task Command_WithTheKeyOfAnotherCommand_IsRefused()
    {
        var registration = await Cases.RegistrationAsync();
        var caseId = (await Host.SendAsync("clerk", registration)).Value.CaseId ?? 0;
        var item = await Cases.ItemAsync(caseId, Features.Process.CaseTasks.CheckProposal);

        var result = await Host.SendAsync("clerk", new CheckProposalCommand(registration.RequestKey, item.Id, true, null, null));

        Assert.Equal(ErrorKind.Refused, result.Error?.Kind);
    }

    [Theory]
    [MemberData(nameof(WorkKind.Names), MemberType = typeof(WorkKind))]
    public async Task Command_WhoseCommitFails_LeavesNothingBehind(string kind)
    {
        var work = WorkKind.Of(kind);
        var command = await work.CommandAsync(Host, await work.OpenAsync(Host));
        var before = await DatabaseContent.OfAsync(Host);

        Host.Faults.FailNextCommit();
        var failure = await Record.ExceptionAsync(() => Host.SendAsync(work.May[0], command));

        Assert.IsType<IOException>(failure);
        Assert.Equal(before, await DatabaseContent.OfAsync(Host));
    }

    [Fact]
    public async Task Command_AfterItsCommitFailed_CanBeSentAgain()
    {
        var registration = await Cases.RegistrationAsync();
        Host.Faults.FailNextCommit();
        await Record.ExceptionAsync(() => Host.SendAsync("clerk", registration));

        var second = await Host.SendAsync("clerk", registration);

        Assert.True(second.IsOk);
    }

    [Theory]
    [MemberData(nameof(WorkKind.Names), MemberType = typeof(WorkKind))]
    public async Task Command_ThatIsDone_LeavesOneAuditRowWithWhoAndWhen(string kind)
    {
        var work = WorkKind.Of(kind);
        var item = await work.OpenAsync(Host);
        var command = await work.CommandAsync(Host, item);
        var last = await Host.ReadAsync(c => c.AuditEntries.MaxAsync(a => a.Id));

        await Host.SendAsync(work.May[0], command);

        var actor = await Host.Walk.ActorAsync(work.May[0]);
        var row = await Host.ReadAsync(c => c.AuditEntries.SingleAsync(a => a.Id > last));
        Assert.Equal(
            (actor.PersonId, actor.Signature, item.CaseId, Host.Clock.GetUtcNow().UtcDateTime),
            (row.PersonId ?? 0, row.Who, row.CaseId ?? 0, row.At));
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : TransactionTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : TransactionTests(host);
}
