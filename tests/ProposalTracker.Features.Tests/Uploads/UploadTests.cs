using Microsoft.EntityFrameworkCore;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.Uploads;

namespace ProposalTracker.Features.Tests.Uploads;

/// <summary>上传文件: kept by key for its owner until the form is right, and told at once what is wrong with it.</summary>
public abstract class UploadTests(FeatureHost host) : FeatureTests(host)
{
    private static readonly byte[] Text = [.. "关于甲路照明的答复"u8];

    [Fact]
    public async Task Upload_Kept_IsOpenedByItsOwnerAsOftenAsTheFormComesBack()
    {
        var key = await KeepAsync(Host, "C:\\答复\\甲路.txt");
        await Host.AskAsync("drafter", new OpenUploadsQuery([key]));

        var file = Assert.Single((await Host.AskAsync("drafter", new OpenUploadsQuery([key]))).Value.Files);

        Assert.Equal(("甲路.txt", Convert.ToHexString(Text)), (file.Name, Convert.ToHexString(file.Bytes)));
    }

    [Fact]
    public async Task Upload_OfAnotherPerson_IsNotThere()
    {
        var key = await KeepAsync(Host, "甲路.txt");

        var listed = await Host.AskAsync("office", new ListUploadsQuery([key]));
        var opened = await Host.AskAsync("office", new OpenUploadsQuery([key]));

        Assert.Empty(listed.Value.Uploads);
        Assert.Contains("已经过期", opened.Error?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UploadPurpose.Letter, "%PDF-1.7", "这是 PDF")]
    [InlineData(UploadPurpose.Letter, "", "文件是空的")]
    [InlineData(UploadPurpose.Seal, "no picture", "须为 PNG")]
    [InlineData(UploadPurpose.Definition, "", "文件是空的")]
    public async Task Upload_OfTheWrongKind_IsRefusedWithTheReason(UploadPurpose purpose, string content, string reason)
    {
        var result = await Host.AskAsync(await Host.Walk.ActorAsync("drafter"), new KeepUploadRequest(purpose, "file", System.Text.Encoding.UTF8.GetBytes(content)));

        Assert.Contains(reason, result.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_OlderThanADay_GoWhenTheNextComes()
    {
        await using var fresh = await Host.FreshAsync();
        var old = await KeepAsync(fresh, "昨天.txt");
        fresh.Clock.Set(Today.AddDays(2));

        var kept = await KeepAsync(fresh, "今天.txt");

        Assert.Equal([kept], await fresh.ReadAsync(c => c.Uploads.Where(u => u.Key == old || u.Key == kept).Select(u => u.Key).ToListAsync()));
    }

    [Fact]
    public async Task Uploads_OfOnePerson_AreAHundredAtMost()
    {
        await using var fresh = await Host.FreshAsync();
        for (var i = 0; i < 102; i++)
            await KeepAsync(fresh, $"{i}.txt");

        var names = await fresh.ReadAsync(c => c.Uploads.OrderBy(u => u.Id).Select(u => u.Name).ToListAsync());

        Assert.Equal((100, "2.txt", "101.txt"), (names.Count, names[0], names[^1]));
    }

    private static async Task<Guid> KeepAsync(FeatureHost host, string name) =>
        (await host.AskAsync(await host.Walk.ActorAsync("drafter"), new KeepUploadRequest(UploadPurpose.Letter, name, Text))).Value.Key;

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : UploadTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : UploadTests(host);
}
