using System.Net;
using ProposalTracker.Web.Tests.Host;

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
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var steps = SeedSteps.All;
        var killedAt = Enumerable.Range(0, steps.Count).OrderBy(_ => random.Next()).Take(Kills).ToHashSet();
        await using var first = await ServerProcess.StartAsync(onPostgres: true);
        var servers = new[] { first, await first.StartAnotherAsync() };
        var visitors = new Dictionary<string, Visitor>();

        for (var i = 0; i < steps.Count; i++)
        {
            var (shows, takes) = (servers[i % 2], servers[(i + 1) % 2]);
            if (!visitors.ContainsKey(steps[i].Account))
                visitors[steps[i].Account] = await shows.LogInAsync(steps[i].Account);
            await StepAsync(steps[i], visitors[steps[i].Account], shows, takes, killedAt.Contains(i) ? random.Next(60) : null);
        }

        var clerk = visitors["clerk"].At(servers[0].Address);
        Assert.Contains("已办结", (await clerk.GetAsync("/cases")).Text);
    }

    // The page comes from one server, and its form goes to the other.
    private async Task StepAsync(SeedStep step, Visitor visitor, ServerProcess shows, ServerProcess takes, int? killAfter)
    {
        var (here, there) = (visitor.At(shows.Address), visitor.At(takes.Address));
        var path = await Impatience.PathAsync(here, step);
        var page = await here.GetAsync(path);
        if (page.Status == HttpStatusCode.InternalServerError)
            output.WriteLine(await shows.KillAsync());
        Assert.True(page.Status == HttpStatusCode.OK, $"{step.Account} {path}: {page.Status} {page.Text}");
        var typed = step.Fields(page);
        var sending = there.PostAsync(path, page.Form(step.Form), typed);
        if (killAfter is { } milliseconds)
        {
            await Task.WhenAny(sending, Task.Delay(milliseconds));
            await takes.KillAsync();
        }
        var answer = await Impatience.AnswerAsync(sending) ?? await here.PostAsync(path, page.Form(step.Form), typed);
        if (answer.Status == HttpStatusCode.InternalServerError)
            output.WriteLine($"{await takes.KillAsync()}\n{await shows.KillAsync()}");
        else if (killAfter is not null)
            await takes.StartAgainAsync();
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{step.Account} {path}: {answer.Status} {answer.Text}");
    }
}
