using System.Net;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>
/// Walks the seed case at servers that are killed in the middle of a command, at random steps; whoever waits for the answer
/// then sends the very same form once more, like an impatient person.
/// </summary>
internal sealed class SeedWalk
{
    private const int LongestMilliseconds = 60;

    private readonly ITestOutputHelper _output;
    private readonly Random _random;
    private readonly HashSet<int> _killedAt;
    private readonly Dictionary<string, Visitor> _visitors = [];

    public SeedWalk(ITestOutputHelper output, int kills)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        _output = output;
        _random = new Random(seed);
        _killedAt = [.. Enumerable.Range(0, SeedSteps.All.Count).OrderBy(_ => _random.Next()).Take(kills)];
    }

    public Visitor this[string account] => _visitors[account];

    /// <param name="serversOf">For the number of a step: the server that shows the page, and the one that takes its form and may be killed.</param>
    public async Task RunAsync(Func<int, (ServerProcess Shows, ServerProcess Takes)> serversOf)
    {
        for (var i = 0; i < SeedSteps.All.Count; i++)
        {
            var step = SeedSteps.All[i];
            var (shows, takes) = serversOf(i);
            if (!_visitors.TryGetValue(step.Account, out var visitor))
                _visitors[step.Account] = visitor = await shows.LogInAsync(step.Account);
            await StepAsync(step, visitor, shows, takes, _killedAt.Contains(i) ? _random.Next(LongestMilliseconds) : null);
        }
    }

    private async Task StepAsync(SeedStep step, Visitor visitor, ServerProcess shows, ServerProcess takes, int? killAfter)
    {
        var (here, there) = (visitor.At(shows.Address), visitor.At(takes.Address));
        var path = await Impatience.PathAsync(here, step);
        var page = await here.GetAsync(path);
        await ExpectAsync(HttpStatusCode.OK, page, step, path, shows, takes);
        var typed = step.Fields(page);
        var sending = there.PostAsync(path, page.Form(step.Form), typed);
        if (killAfter is { } milliseconds)
        {
            await Task.WhenAny(sending, Task.Delay(milliseconds));
            await takes.KillAsync();
            if (takes == shows)
                await takes.StartAgainAsync();
        }
        var answer = await Impatience.AnswerAsync(sending) ?? await here.PostAsync(path, page.Form(step.Form), typed);
        await ExpectAsync(HttpStatusCode.Redirect, answer, step, path, shows, takes);
        if (killAfter is not null && takes != shows)
            await takes.StartAgainAsync();
    }

    private async Task ExpectAsync(HttpStatusCode expected, PageAnswer answer, SeedStep step, string path, ServerProcess shows, ServerProcess takes)
    {
        if (answer.Status == HttpStatusCode.InternalServerError)
            _output.WriteLine($"{await takes.KillAsync()}\n{await shows.KillAsync()}");
        Assert.True(answer.Status == expected, $"{step.Account} {path}: {answer.Status} {answer.Text}");
    }
}
