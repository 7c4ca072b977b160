using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Supervision;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.Tests.Printing;
using ProposalTracker.Features.Webhooks;
using ProposalTracker.TestSupport.Offices;

namespace ProposalTracker.Features.Tests.Process;

/// <summary>
/// Two nodes on one PostgreSQL database: what the background services do happens once. How people at two nodes move one
/// case at the same moment is in <c>InterleavingTests</c>.
/// </summary>
[Collection(nameof(PostgresRun))]
public sealed class SeveralNodesTests(PostgresHost host) : FeatureTests(host)
{
    private const int Count = 10;
    private const int ThirtyOneDays = 31 * 24 * 60;

    [Fact]
    public async Task Timers_DueWhileBothNodesWake_FireOnceEach()
    {
        await using var fresh = await Host.FreshAsync();
        for (var i = 0; i < Count; i++)
            await KeyCaseAsync(fresh);
        await using var second = new Office(fresh.Database);
        var nodes = new[] { fresh.Office, second };
        foreach (var node in nodes)
            node.Clock.Set(Today, ThirtyOneDays);

        await Task.WhenAll(nodes.Select(node => Task.Run(() => FireAllAsync(node))));

        var fired = await fresh.ReadAsync(c => c.AuditEntries.Where(a => a.Action == "计时到期").Select(a => a.CaseId).ToListAsync());
        var opened = await fresh.ReadAsync(c => c.WorkItems.CountAsync(i => i.Kind == CaseTasks.FollowUp));
        Assert.Equal((Count, Count, Count), (fired.Count, fired.Distinct().Count(), opened));
        Assert.Empty(await Consistency.FaultsAsync(fresh.Office, []));
    }

    [Fact]
    public async Task Messages_OfTheOutboxDeliveredByBothNodes_GoOutOnceEach()
    {
        await using var fresh = await Host.FreshAsync();
        using var receiver = new Receiver();
        await using var first = Node(fresh, receiver);
        await using var second = Node(fresh, receiver);
        var registration = await new CaseBook(fresh).RegistrationAsync();
        var clerk = await fresh.Walk.ActorAsync("clerk");
        for (var i = 0; i < Count; i++)
            await first.SendAsync(clerk, registration with { RequestKey = Guid.NewGuid() });

        await Task.WhenAll(new[] { first, second }.Select(node => Task.Run(() => DeliverAllAsync(node, receiver))));

        Assert.Equal(Count, receiver.Ids.Count);
        Assert.Equal(Count, receiver.Ids.Distinct().Count());
        Assert.Equal(Count, await fresh.ReadAsync(c => c.OutboxMessages.CountAsync(m => m.DeliveredAt != null)));
    }

    [Fact]
    public async Task PrintJob_TakenByBothNodes_IsMadeOnce()
    {
        await using var fresh = await Host.FreshAsync();
        var desk = new PrintDesk(fresh, new CaseBook(fresh));
        var job = await desk.StartAsync(PrintFormat.Zip, await desk.LetterAsync(), await desk.LetterAsync());
        await using var second = new Office(fresh.Database);

        await Task.WhenAll(new[] { fresh.Office, second }.Select(node => Task.Run(() => PrintAllAsync(node))));

        var made = await fresh.ReadAsync(c => c.PrintJobs.SingleAsync(j => j.Id == job));
        Assert.Equal((PrintJobState.Done, 1), (made.State, made.Attempts));
        Assert.Equal(made.Size, (await desk.FileAsync(job)).Length);
    }

    [Fact]
    public async Task Registrations_AtBothNodesAtOnce_TakeTheNumbersInARow()
    {
        await using var fresh = await Host.FreshAsync();
        await using var second = new Office(fresh.Database);
        var nodes = new[] { fresh.Office, second };
        var registration = await new CaseBook(fresh).RegistrationAsync();
        var clerk = await fresh.Walk.ActorAsync("clerk");

        var answers = await Task.WhenAll(Enumerable.Range(0, 2 * Count).Select(i => Task.Run(
            () => nodes[i % 2].SendAsync(clerk, registration with { RequestKey = Guid.NewGuid() }))));

        Assert.All(answers, a => Assert.Null(a.Error));
        var numbers = await fresh.ReadAsync(c => c.Proposals.OrderBy(p => p.Number).Select(p => p.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 2 * Count).Select(n => $"第2023{n:000}号"), numbers);
    }

    private static async Task KeyCaseAsync(FeatureHost host)
    {
        var cases = new CaseBook(host);
        var caseId = await cases.RegisterAsync();
        await host.SendAsync("clerk", new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "李副主任", "城建环资委"));
        await host.Walk.CheckAsync(caseId);
        await host.Walk.HandOverAsync(caseId, Today);
        await host.Walk.DistributeAsync(caseId, "minzheng", "zuzhi");
    }

    private static async Task FireAllAsync(Office node)
    {
        while ((await node.SendAsync(null, new FireDueTimerCommand(Guid.NewGuid()))).IsOk)
        {
        }
    }

    private static async Task PrintAllAsync(Office node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<PrintWork>().RunNextAsync(CancellationToken.None))
        {
        }
    }

    private static Office Node(FeatureHost host, Receiver receiver) => new(host.Database, services =>
    {
        services.AddSingleton(new WebhookSettings(new Uri("http://receiver.example/"), "secret"));
        services.AddScoped(scope => ActivatorUtilities.CreateInstance<WebhookDelivery>(scope, new HttpClient(receiver, disposeHandler: false)));
    });

    private static async Task DeliverAllAsync(Office node, Receiver receiver)
    {
        while (receiver.Ids.Count < Count)
        {
            await using var scope = node.Services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<WebhookDelivery>().DeliverNextAsync(CancellationToken.None))
                return;
        }
    }

    /// <summary>The other system; slow enough that both nodes have a message in hand at the same time.</summary>
    private sealed class Receiver : HttpMessageHandler
    {
        public ConcurrentBag<string> Ids { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Ids.Add(request.Headers.GetValues(WebhookDelivery.IdHeader).Single());
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
