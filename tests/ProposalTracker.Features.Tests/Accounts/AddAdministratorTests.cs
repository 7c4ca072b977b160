using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Accounts;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Tests.Accounts;

/// <summary>The first account of an installation.</summary>
public abstract class AddAdministratorTests(FeatureHost host) : FeatureTests(host)
{
    private const string Good = "Jianyi-2026";

    [Fact]
    public async Task Administrator_AddedFromTheCommandLine_LogsIn()
    {
        await Host.SendAsync((Actor?)null, new AddAdministratorCommand(Guid.NewGuid(), "first", "何管理", Good));

        var actor = await Host.AskAsync((Actor?)null, new LogInRequest("first", Good));

        Assert.Equal(("何管理", true), (actor.Value.Name, actor.Value.Has(Role.Administrator)));
    }

    [Fact]
    public async Task Administrator_OfATakenName_IsRefusedAndTheAccountStaysAsItWas()
    {
        var result = await Host.SendAsync((Actor?)null, new AddAdministratorCommand(Guid.NewGuid(), "clerk", null, Good));

        var roles = await Host.ReadAsync(c => c.People.Where(p => p.LoginName == "clerk").SelectMany(p => p.Memberships).Select(m => m.Role).ToListAsync());
        Assert.Equal("登录名“clerk”已经有人使用，请换一个。", result.Error?.Fields["LoginName"]);
        Assert.Equal([Role.LiaisonClerk], roles);
    }

    [Fact]
    public async Task Administrator_BySomebodyLoggedIn_IsForbidden()
    {
        var result = await Host.SendAsync("admin", new AddAdministratorCommand(Guid.NewGuid(), "another", null, Good));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Theory]
    [InlineData("", "不能有空格")]
    [InlineData("a b", "不能有空格")]
    [InlineData("a\n", "不能有空格")]
    public async Task Administrator_WithNoUsableName_IsToldSo(string name, string words)
    {
        var result = await Host.SendAsync((Actor?)null, new AddAdministratorCommand(Guid.NewGuid(), name, null, Good));

        Assert.Contains(words, result.Error?.Fields["LoginName"]);
    }

    [Theory]
    [InlineData("", "至少要有 8 个字符")]
    [InlineData("Ab-1234", "至少要有 8 个字符")]
    [InlineData("demo2023", "3 种")]
    [InlineData("Strong-1-root", "不能包含登录名")]
    [InlineData("Aa1-Aa1-Aa1-Aa1-", "重复的字符太多")]
    public async Task Administrator_WithAWeakPassword_IsToldWhy(string password, string words)
    {
        var result = await Host.SendAsync((Actor?)null, new AddAdministratorCommand(Guid.NewGuid(), "ROOT", null, password));

        Assert.Contains(words, result.Error?.Fields["Password"]);
    }

    [Theory]
    [InlineData("Jianyi-2026")]
    [InlineData("correct horse battery")]
    [InlineData("建议办理要及时，答复代表要认真。")]
    public void Password_LongOrOfThreeKinds_WillDo(string password)
    {
        var weakness = PasswordStrength.Weakness(password, "root");

        Assert.Null(weakness);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : AddAdministratorTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : AddAdministratorTests(host);
}
