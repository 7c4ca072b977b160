using System.Net;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>
/// Two servers on one PostgreSQL database behind a balancer that sends every request to the other one: one login and one
/// form hold at both, and when a server dies in the middle of a command the same form goes to the one that is left.
/// </summary>
public sealed class SeveralServersTests(ITestOutputHelper output)
{
    private const int Kills = 4;

    [Fact]
    public async Task SeedCase_AtTwoServersThatDieInTurn_EndsAsIfThereWereOne()
    {
        await using var first = await ServerProcess.StartAsync(onPostgres: true);
        var servers = new[] { first, await first.StartAnotherAsync() };
        var walk = new SeedWalk(output, Kills);

        await walk.RunAsync(i => (servers[i % 2], servers[(i + 1) % 2]));

        var clerk = walk["clerk"].At(servers[0].Address);
        Assert.Contains("已办结", (await clerk.GetAsync("/cases")).Text);
    }

    [Fact]
    public async Task TwoServers_StartedAtOnceOnAnEmptyDatabase_ShareOneOffice()
    {
        var (first, second) = await ServerProcess.StartTwoAtOnceAsync();
        await using var ending = first;
        var clerk = await first.LogInAsync("clerk");
        var step = SeedSteps.All[0];
        var page = await clerk.At(second.Address).GetAsync(step.Page);

        var answer = await clerk.PostAsync(step.Page, page.Form(step.Form), step.Fields(page));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }
}
