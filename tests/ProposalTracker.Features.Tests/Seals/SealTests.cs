using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;
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

    [Theory]
    [InlineData("jiaotong", 1, "中山市民政局：没有印章图片，已留出它的盖章位置")]
    [InlineData("minzheng jiaotong", 2, null)]
    [InlineData("", 0, null)]
    public async Task JointLetter_BearsTheSealsThatAreThere_AndNamesTheUnitThatHasNone(string sealing, int pictures, string? warning)
    {
        await using var fresh = await Host.FreshAsync();
        foreach (var unit in sealing.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            await fresh.SendAsync("admin", new UploadSealCommand(Guid.NewGuid(), await UnitAsync(fresh, unit), SealPng.Square(150)));
        var caseId = await JointlySignedAsync(fresh);
        var item = await new CaseBook(fresh).ItemAsync(caseId, CaseTasks.Number);

        var findings = (await fresh.AskAsync("secretary", new GetIssueCheckQuery(item.Id))).Value;
        await fresh.Walk.IssueAsync(caseId);

        Assert.Equal(warning, findings.Warnings.SingleOrDefault(w => w.Contains("印章", StringComparison.Ordinal)));
        var pdf = await fresh.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId).Select(l => l.Pdf).FirstAsync());
        Assert.Equal(pictures, System.Text.Encoding.Latin1.GetString(pdf).Split("/ColorSpace/DeviceRGB").Length - 1);
    }

    [Fact]
    public async Task OfdOfAJointLetter_BearsTheSealsOfItsTime()
    {
        await using var fresh = await Host.FreshAsync();
        foreach (var unit in (string[])["minzheng", "jiaotong"])
            await fresh.SendAsync("admin", new UploadSealCommand(Guid.NewGuid(), await UnitAsync(fresh, unit), SealPng.Square(150)));
        var caseId = await JointlySignedAsync(fresh);
        await fresh.Walk.IssueAsync(caseId);
        fresh.Clock.Set(Today.AddDays(1));
        await fresh.SendAsync("admin", new EndSealCommand(Guid.NewGuid(), await UnitAsync(fresh, "jiaotong")));
        var letterId = await fresh.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId).Select(l => l.Id).FirstAsync());

        var ofd = (await fresh.AskAsync("secretary", new GetIssuedOfdQuery(letterId))).Value;

        using var zip = new ZipArchive(new MemoryStream(ofd.Bytes));
        Assert.Equal(2, zip.Entries.Count(e => e.FullName.EndsWith(".png", StringComparison.Ordinal)));
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

    private static async Task<long> JointlySignedAsync(FeatureHost host)
    {
        var caseId = await new CaseBook(host).AtAsync(CasePhase.Distributing);
        await host.Walk.DistributeAsync(caseId, HandlingMode.Jointly, ["minzheng", "jiaotong"], []);
        await host.Walk.SignInAsync(caseId);
        await host.Walk.SubmitReplyAsync(caseId);
        await host.Walk.ReviewAsync(caseId);
        await host.Walk.CountersignAsync(caseId);
        await host.Walk.SignAsync(caseId);
        return caseId;
    }

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
