using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Letters;

/// <summary>字体: what the administrator sees of the fonts, and that others do not.</summary>
public abstract class GetLetterFontsTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Fonts_ForTheAdministrator_NameTheFaceOfEveryRole()
    {
        var fonts = (await Host.AskAsync("admin", new GetLetterFontsQuery())).Value;

        Assert.True(fonts.AreComplete);
        Assert.Equal(["仿宋", "宋体", "小标宋", "楷体", "黑体"], fonts.Roles.Select(role => role.RoleName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Fonts_ForADrafter_AreForbidden()
    {
        var result = await Host.AskAsync("drafter", new GetLetterFontsQuery());

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : GetLetterFontsTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : GetLetterFontsTests(host);
}
