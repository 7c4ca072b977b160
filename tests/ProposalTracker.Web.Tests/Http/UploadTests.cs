using System.Net;
using System.Text.Json;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Http;

/// <summary>Chosen files as the script sends them.</summary>
public sealed class UploadTests(WebHostFixture host)
{
    [Fact]
    public async Task Upload_Put_IsAnsweredWithItsKeyNameAndSize()
    {
        using var drafter = await host.LogInAsync("drafter");

        using var answer = await drafter.PutAsync("uploads/letter?name=%E7%94%B2%E8%B7%AF.txt", [.. "已经修复。"u8]);

        var kept = (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), default, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((HttpStatusCode.OK, "甲路.txt", "15 字节"), (answer.StatusCode, kept.GetProperty("name").GetString(), kept.GetProperty("size").GetString()));
        Assert.NotEqual(Guid.Empty, kept.GetProperty("key").GetGuid());
    }

    [Theory]
    [InlineData("uploads/seal?name=a.png", 10, HttpStatusCode.BadRequest, "须为 PNG")]
    [InlineData("uploads/definition", 0, HttpStatusCode.BadRequest, "文件是空的")]
    [InlineData("uploads/definition?name=a.json", 1024 * 1024 + 1, HttpStatusCode.RequestEntityTooLarge, "文件有 1.0 MB，超过了 1.0 MB。")]
    public async Task Upload_ThatWillNotDo_IsRefusedWithTheReason(string path, int size, HttpStatusCode status, string reason)
    {
        using var admin = await host.LogInAsync("admin");

        using var answer = await admin.PutAsync(path, new byte[size]);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithoutALogin_IsRefusedAndNotLedToTheLogin()
    {
        using var client = host.Client();
        using var content = new ByteArrayContent([1]);

        using var answer = await client.PutAsync("uploads/letter?name=a.txt", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("anything")]
    [InlineData("7")]
    public async Task Upload_ForAnUnknownPurpose_IsNotFound(string purpose)
    {
        using var drafter = await host.LogInAsync("drafter");

        using var answer = await drafter.PutAsync($"uploads/{purpose}?name=a.txt", [1]);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
