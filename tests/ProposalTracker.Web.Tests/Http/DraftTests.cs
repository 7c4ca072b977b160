using System.Net;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Http;

/// <summary>Half-written texts as the scripts keep them.</summary>
public sealed class DraftTests(WebHostFixture host)
{
    private const string Json = """{"fields":{"Input.Body":"写到一半"},"version":"0","savedAt":"2023-05-30T01:00:00.000Z"}""";

    [Fact]
    public async Task Draft_Put_IsAnsweredAsItWas()
    {
        using var drafter = await host.LogInAsync("drafter");
        using var put = await drafter.SendAsync(HttpMethod.Put, "drafts/put-and-get", Json);

        using var got = await drafter.SendAsync(HttpMethod.Get, "drafts/put-and-get");

        Assert.Equal((HttpStatusCode.OK, Json), (put.StatusCode, await got.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Draft_OfAnotherPerson_IsNotThere()
    {
        using var drafter = await host.LogInAsync("drafter");
        using var other = await host.LogInAsync("office");
        using var put = await drafter.SendAsync(HttpMethod.Put, "drafts/own", Json);

        using var got = await other.SendAsync(HttpMethod.Get, "drafts/own");

        Assert.Equal(HttpStatusCode.NoContent, got.StatusCode);
    }

    [Fact]
    public async Task Draft_Deleted_IsGone()
    {
        using var drafter = await host.LogInAsync("drafter");
        using var put = await drafter.SendAsync(HttpMethod.Put, "drafts/deleted", Json);
        using var deleted = await drafter.SendAsync(HttpMethod.Delete, "drafts/deleted");

        using var got = await drafter.SendAsync(HttpMethod.Get, "drafts/deleted");

        Assert.Equal(HttpStatusCode.NoContent, got.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Draft_WithoutALogin_IsRefusedAndNotLedToTheLogin(string method)
    {
        using var client = host.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), "drafts/anything");
        request.Content = method == "PUT" ? new StringContent(Json, System.Text.Encoding.UTF8, "application/json") : null;

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Draft_ThatIsNoJson_IsRefused()
    {
        using var drafter = await host.LogInAsync("drafter");

        using var answer = await drafter.SendAsync(HttpMethod.Put, "drafts/broken", "{\"fields\":");

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Fact]
    public async Task Draft_ThatIsTooLarge_IsRefusedInWords()
    {
        using var drafter = await host.LogInAsync("drafter");

        using var answer = await drafter.SendAsync(HttpMethod.Put, "drafts/large", $"\"{new string('长', 1_000_001)}\"");

        Assert.False(answer.IsSuccessStatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
    }
}
