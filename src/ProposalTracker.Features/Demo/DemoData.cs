using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Start;
using ProposalTracker.Features.Templates;

namespace ProposalTracker.Features.Demo;

/// <summary>Loads the demonstration: the office, the seed case up to its draft, and some invented cases in all states and ways of handling.</summary>
public static class DemoData
{
    /// <param name="addData">Registers the database.</param>
    /// <param name="content">Folders of workflows and templates.</param>
    /// <param name="withCases">False loads the office alone, for walking a case from the very beginning.</param>
    public static async Task LoadAsync(Action<IServiceCollection> addData, ContentFolders content, bool withCases, CancellationToken cancellationToken)
    {
        var clock = new WalkClock(DemoClock.Opening);
        await using var services = Services(addData, content, clock);
        await using (var scope = services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<ProposalTrackerContext>();
            DemoOffice.Add(context);
            await context.SaveChangesAsync(cancellationToken);
            await PublishWorkflows.RunAsync(context, content.Workflows, DemoClock.Opening, cancellationToken);
            await PublishTemplateFiles.RunAsync(context, services.GetRequiredService<LetterForms>(), DemoClock.Opening, cancellationToken);
        }
        if (!withCases)
            return;
        var walk = new DemoWalk(new CaseWalk(services), clock);
        await walk.SeedCaseAsync();
        foreach (var demo in DemoCases.All)
            await walk.CaseAsync(demo);
    }

    private static ServiceProvider Services(Action<IServiceCollection> addData, ContentFolders content, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(content);
        addData(services);
        return services.AddFeatures().BuildServiceProvider();
    }
}
