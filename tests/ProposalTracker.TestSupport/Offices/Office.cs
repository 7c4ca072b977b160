using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data;
using ProposalTracker.Features;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Start;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport.Databases;

namespace ProposalTracker.TestSupport.Offices;

/// <summary>
/// One node of the program without its pages: the real pipeline on a real database, the repository's workflows, letters
/// set in a font made in code, and a clock that stands still until it is moved.
/// </summary>
public sealed class Office : IAsyncDisposable
{
    private static readonly LetterPress Press = new(() => FontLibrary.ForTests(BoxFont.Create()));

    private readonly ServiceProvider services;

    /// <summary>A node on a database that holds an office already.</summary>
    /// <param name="change">What this node has besides, or has otherwise.</param>
    public Office(string provider, string connectionString, Action<IServiceCollection>? change = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(ContentFolders.Find());
        collection.AddSingleton(Press);
        OwnDatabase.Add(collection, provider, connectionString);
        collection.AddFeatures();
        change?.Invoke(collection);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    public Office(OwnDatabase database, Action<IServiceCollection>? change = null)
        : this(database.Provider, database.ConnectionString, change)
    {
    }

    public WalkClock Clock { get; } = new(DemoClock.Opening);

    public IServiceProvider Services => services;

    public CaseWalk Walk => new(services);

    /// <summary>Fills an empty database: the model, the demonstration's units and people, the workflows and the templates of the repository.</summary>
    public static async Task<Office> OpenAsync(OwnDatabase database, Action<IServiceCollection>? change = null)
    {
        var office = new Office(database, change);
        await office.ReadAsync(async context =>
        {
            await context.Database.MigrateAsync();
            DemoOffice.Add(context);
            return await context.SaveChangesAsync();
        });
        await PrepareStart.RunAsync(office.services, ContentFolders.Find(), DemoKind.None, _ => { });
        return office;
    }

    /// <summary>Sends a command as a person, or as nobody, through the whole pipeline.</summary>
    public async Task<Result<Receipt>> SendAsync(Actor? actor, ICommand command)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }

    /// <summary>Asks as a person, also for what is no command: a login, a draft.</summary>
    public async Task<Result<T>> AskAsync<T>(Actor? actor, IRequest<Result<T>> request)
        where T : class
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public Task<T> ReadAsync<T>(Func<ProposalTrackerContext, Task<T>> read) => Walk.ReadAsync(read);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
