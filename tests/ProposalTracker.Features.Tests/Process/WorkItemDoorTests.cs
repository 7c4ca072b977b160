using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Process;

/// <summary>Every kind of work goes through one door; what holds there holds for all of them.</summary>
public abstract class WorkItemDoorTests(FeatureHost host) : FeatureTests(host)
{
    private static readonly string[] Everybody =
        ["clerk", "dispatcher", "office", "drafter", "reviewer", "leader", "secretary", "zuzhi", "zuzhi-office", "jiaotong", "admin", "rep", "rep2"];

    private static readonly string[] SeesNoneOfIt = ["jiaotong", "admin", "rep2"];

    private static readonly string[] SeesIt = ["clerk", "dispatcher", "rep"];

    [Theory]
    [MemberData(nameof(WorkKind.Names), MemberType = typeof(WorkKind))]
    public async Task Work_ByWhoeverMay_IsDone(string kind)
    {
        var work = WorkKind.Of(kind);

        foreach (var login in work.May)
        {
            var item = await work.OpenAsync(Host);

            var result = await Host.SendAsync(login, await work.CommandAsync(Host, item));

            Assert.Null(result.Error);
            Assert.False((await LoadAsync(item.Id)).IsOpen, $"{login} has done {kind}, and it is still open.");
        }
    }

    [Theory]
    [MemberData(nameof(WorkKind.Names), MemberType = typeof(WorkKind))]
    public async Task Work_ByAnybodyElse_IsRefusedAndChangesNothing(string kind)
    {
        var work = WorkKind.Of(kind);
        var item = await work.OpenAsync(Host);
        var command = await work.CommandAsync(Host, item);
        var isDistributed = await Host.ReadAsync(c => c.Assignments.AnyAsync(a => a.CaseId == item.CaseId));
        var before = await DatabaseContent.OfAsync(Host);

        var answers = new Dictionary<string, ErrorKind?>();
        foreach (var login in Everybody.Except(work.May))
            answers[login] = (await Host.SendAsync(login, command)).Error?.Kind;

        Assert.All(answers, a => Assert.Equal(Expected(a.Key, isDistributed), (a.Key, a.Value)));
        Assert.Equal(before, await DatabaseContent.OfAsync(Host));
    }

    [Theory]
    [MemberData(nameof(WorkKind.Names), MemberType = typeof(WorkKind))]
    public async Task WorkPage_ForAnybodyElse_ShowsNothing(string kind)
    {
        var work = WorkKind.Of(kind);
        var item = await work.OpenAsync(Host);

        foreach (var login in Everybody.Except(work.May))
        {
            var result = await Host.AskAsync(login, new GetWorkItemQuery(item.Id, kind));

            Assert.Contains(result.Error?.Kind, new ErrorKind?[] { ErrorKind.Forbidden, ErrorKind.NotFound });
        }
    }

    [Theory]
    [MemberData(nameof(WorkKind.Names), MemberType = typeof(WorkKind))]
    public async Task Work_DoneBefore_IsAnsweredWithWhoAndWhen(string kind)
    {
        var work = WorkKind.Of(kind);
        var item = await work.OpenAsync(Host);
        var command = await work.CommandAsync(Host, item);
        var again = await work.CommandAsync(Host, item);
        await Host.SendAsync(work.May[0], command);
        var before = await DatabaseContent.OfAsync(Host);

        var second = await Host.SendAsync(work.May[^1], again);

        var first = await Host.Walk.ActorAsync(work.May[0]);
        Assert.Equal(ErrorKind.AlreadyDone, second.Error?.Kind);
        Assert.Contains($"已由{first.Name}于 2023-05-30 09:00 办理", second.Error?.Message);
        Assert.Equal(before, await DatabaseContent.OfAsync(Host));
    }

    [Fact]
    public async Task Work_ThatDoesNotExist_IsNotFound()
    {
        var command = new Features.SignIn.SignInAssignmentCommand(Guid.NewGuid(), long.MaxValue, null);

        var result = await Host.SendAsync("office", command);

        Assert.Equal(ErrorKind.NotFound, result.Error?.Kind);
    }

    // Who sees the case learns whose work it is; to everybody else there is no such thing.
    private static (string Login, ErrorKind? Kind) Expected(string login, bool isDistributed) =>
        (login, !SeesNoneOfIt.Contains(login) && (isDistributed || SeesIt.Contains(login)) ? ErrorKind.Forbidden : ErrorKind.NotFound);

    private Task<WorkItem> LoadAsync(long id) => Host.ReadAsync(c => c.WorkItems.SingleAsync(i => i.Id == id));

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : WorkItemDoorTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : WorkItemDoorTests(host);
}
