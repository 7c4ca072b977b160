using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Seals;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Features.Tests.Seals;

/// <summary>印章: whose picture, which picture, and on which letters.</summary>
public abstract class SealTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Letters_IssuedBeforeAndAfterASeal_DifferAndNeverChange()
    {
        await using var fresh = await Host.FreshAsync();
        var unsealed = await LetterAsync(fresh);
        await fresh.SendAsync("secretary", new UploadSealCommand(Guid.NewGuid(), await UnitAsync(fresh, "minzheng"), SealPng.Square(200)));
        var @sealed = await LetterAsync(fresh);
        var before = await HashesAsync(fresh);

        await fresh.SendAsync("secretary", new UploadSealCommand(Guid.NewGuid(), await UnitAsync(fresh, "minzheng"), SealPng.Square(200, red: 200)));

        Assert.Equal(before, await HashesAsync(fresh));
        Assert.Equal((false, true), (HasPicture(unsealed), HasPicture(@sealed)));
    }

    [Fact]
    public async Task Upload_OfASecondPicture_EndsTheFirst()
    {
        await using var fresh = await Host.FreshAsync();
        var unit = await UnitAsync(fresh, "minzheng");
        await fresh.SendAsync("secretary", new UploadSealCommand(Guid.NewGuid(), unit, SealPng.Square(150)));

        await fresh.SendAsync("admin", new UploadSealCommand(Guid.NewGuid(), unit, SealPng.Square(160)));

        var seals = (await fresh.AskAsync("secretary", new ListSealsQuery())).Value.Units.Single().Seals;
        Assert.Equal([true, false], seals.Select(s => s.EndedAt is null));
    }

    [Fact]
    public async Task End_OfTheSeal_LeavesRoomForTheHandAgain()
    {
        await using var fresh = await Host.FreshAsync();
        var unit = await UnitAsync(fresh, "minzheng");
        await fresh.SendAsync("secretary", new UploadSealCommand(Guid.NewGuid(), unit, SealPng.Square(150)));

        await fresh.SendAsync("secretary", new EndSealCommand(Guid.NewGuid(), unit));

        Assert.False(HasPicture(await LetterAsync(fresh)));
    }

    public static TheoryData<byte[], string> BadPictures => new()
    {
        { [], "请选择" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], "须为 PNG" },
        { [.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8], "须为 PNG" },
        { SealPng.Square(99), "边长须在" },
        { SealPng.Square(2001), "边长须在" },
        { SealPng.Square(200)[..60], "损坏" },
        { new byte[SealCheck.LargestFile + 1], "不能超过" },
    };

    [Theory, MemberData(nameof(BadPictures))]
    public async Task Upload_OfWhatIsNoSeal_SaysWhy(byte[] picture, string why)
    {
        var result = await Host.SendAsync("secretary", new UploadSealCommand(Guid.NewGuid(), await Cases.DepartmentAsync("minzheng"), picture));

        Assert.Contains(why, result.Error?.Fields["Picture"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_OfAnotherUnit_IsNeitherChangedNorSeen()
    {
        await using var fresh = await Host.FreshAsync();
        var unit = await UnitAsync(fresh, "minzheng");
        await fresh.SendAsync("secretary", new UploadSealCommand(Guid.NewGuid(), unit, SealPng.Square(150)));
        var seal = await fresh.ReadAsync(c => c.DepartmentSeals.Select(s => s.Id).SingleAsync());

        ErrorKind?[] kinds =
        [
            (await fresh.SendAsync("zuzhi-office", new UploadSealCommand(Guid.NewGuid(), unit, SealPng.Square(150)))).Error?.Kind,
            (await fresh.SendAsync("zuzhi-office", new EndSealCommand(Guid.NewGuid(), unit))).Error?.Kind,
            (await fresh.AskAsync("zuzhi-office", new GetSealPictureQuery(seal))).Error?.Kind,
            (await fresh.AskAsync("drafter", new GetSealPictureQuery(seal))).Error?.Kind,
        ];

        Assert.All(kinds, kind => Assert.Equal(ErrorKind.NotFound, kind));
        Assert.Equal(ErrorKind.Forbidden, (await fresh.AskAsync("drafter", new ListSealsQuery())).Error?.Kind);
    }

    private static Task<long> UnitAsync(FeatureHost host, string code) => new CaseBook(host).DepartmentAsync(code);

    private static async Task<byte[]> LetterAsync(FeatureHost host)
    {
        var caseId = await new CaseBook(host).AtAsync(CasePhase.Sending);
        return await host.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId).Select(l => l.Pdf).SingleAsync());
    }

    private static Task<List<string>> HashesAsync(FeatureHost host) => host.ReadAsync(c => c.IssuedLetters.OrderBy(l => l.Id).Select(l => l.Sha256).ToListAsync());

    private static bool HasPicture(byte[] pdf) => System.Text.Encoding.Latin1.GetString(pdf).Contains("/Subtype/Image", StringComparison.Ordinal);

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : SealTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : SealTests(host);
}
