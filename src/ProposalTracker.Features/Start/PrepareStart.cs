using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Templates;

namespace ProposalTracker.Features.Start;

/// <summary>Migrations, demo data, workflows and templates, before the first request is taken.</summary>
public static class PrepareStart
{
    /// <param name="services">The program's services.</param>
    /// <param name="content">Folders of the files that the program runs by.</param>
    /// <param name="demo">What to load into an empty database.</param>
    /// <param name="addData">Registers the database, for the demonstration's own walk.</param>
    /// <exception cref="StartRefusedException">
    /// The database cannot be opened, or a workflow or template file is broken; then the message has file, line and column.
    /// </exception>
    public static async Task RunAsync(IServiceProvider services, ContentFolders content, DemoKind demo, Action<IServiceCollection> addData)
    {
        CheckTemplates(services.GetRequiredService<LetterForms>());
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProposalTrackerContext>();
        await using var alone = await EnterAsync(services, context);
        await MigrateAsync(context);
        try
        {
            if (demo != DemoKind.None && !await context.People.AnyAsync())
                await DemoData.LoadAsync(addData, content, withCases: demo == DemoKind.Cases, CancellationToken.None);
            var now = scope.ServiceProvider.GetRequiredService<OfficeClock>().Now;
            await PublishWorkflows.RunAsync(context, content.Workflows, now, CancellationToken.None);
            await PublishTemplateFiles.RunAsync(context, services.GetRequiredService<LetterForms>(), now, CancellationToken.None);
        }
        catch (WorkflowFileException broken)
        {
            throw new StartRefusedException($"流程定义有错误，系统没有启动：{Environment.NewLine}{broken.Message}");
        }
    }

    /// <summary>Brings the database to the model of this program; an empty one is made.</summary>
    /// <exception cref="StartRefusedException">It cannot be opened.</exception>
    public static async Task OpenDatabaseAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProposalTrackerContext>();
        await using var alone = await EnterAsync(services, context);
        await MigrateAsync(context);
    }

    private static async Task<IAsyncDisposable> EnterAsync(IServiceProvider services, ProposalTrackerContext context)
    {
        try
        {
            return await services.GetRequiredService<StartGate>().EnterAsync(context, CancellationToken.None);
        }
        catch (Exception closed) when (IsOfTheDatabase(closed))
        {
            throw Refused(closed);
        }
    }

    private static async Task MigrateAsync(ProposalTrackerContext context)
    {
        try
        {
            await context.Database.MigrateAsync();
        }
        catch (Exception closed) when (IsOfTheDatabase(closed))
        {
            throw Refused(closed);
        }
    }

    private static bool IsOfTheDatabase(Exception failure) => failure.GetBaseException() is DbException or SocketException;

    private static StartRefusedException Refused(Exception closed) =>
        new($"数据库不能打开：{closed.GetBaseException().Message} 请检查 PROPOSALTRACKER_POSTGRES 或者 PROPOSALTRACKER_DATA。");

    private static void CheckTemplates(LetterForms forms)
    {
        if (forms.Faults.Count > 0)
            throw new StartRefusedException($"公文模板有错误，系统没有启动：{Environment.NewLine}{string.Join(Environment.NewLine, forms.Faults)}");
    }
}
