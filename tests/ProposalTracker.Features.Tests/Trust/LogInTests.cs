using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Tests.Trust;

/// <summary>登录: wrong passwords, lockout, and drafts that are one's own.</summary>
public abstract class LogInTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task LogIn_WithAWrongPassword_SaysTheSameAsForAnUnknownName()
    {
        var wrong = await Host.AskAsync((Actor?)null, new LogInRequest("leader", "wrong"));
        var unknown = await Host.AskAsync((Actor?)null, new LogInRequest("nobody", "wrong"));

        Assert.Equal(wrong.Error?.Message, unknown.Error?.Message);
    }

    [Fact]
    public async Task LogIn_AfterFiveWrongPasswords_RestsEvenWithTheRightOne()
    {
        for (var i = 0; i < 5; i++)
            await Host.AskAsync((Actor?)null, new LogInRequest("weijian", "wrong"));

        var result = await Host.AskAsync((Actor?)null, new LogInRequest("weijian", DemoOffice.Password));

        Assert.Contains("暂停登录", result.Error?.Message);
    }

    [Fact]
    public async Task Draft_OfOnePerson_IsNotAnothers()
    {
        await Host.AskAsync(await Host.Walk.ActorAsync("drafter"), new SaveDraftRequest("reply-1", """{"body":"写了一半"}"""));

        var own = await Host.AskAsync("drafter", new GetDraftQuery("reply-1"));
        var others = await Host.AskAsync("office", new GetDraftQuery("reply-1"));

        Assert.Equal("""{"body":"写了一半"}""", own.Value.FieldsJson);
        Assert.Equal(ErrorKind.NotFound, others.Error?.Kind);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : LogInTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : LogInTests(host);
}
