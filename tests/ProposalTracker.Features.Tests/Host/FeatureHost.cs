using System.Collections.Concurrent;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Start;
using ProposalTracker.Features.Templates;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>
/// The program without its pages: the real pipeline on a database of its own, the demonstration's office, the
/// repository's workflows, and a clock that stands still until a test moves it.
/// </summary>
public abstract class FeatureHost : IAsyncLifetime
{
    private static readonly LetterPress Press = new(() => FontLibrary.ForTests(BoxFont.Create()));

    private readonly ConcurrentDictionary<Type, Lazy<Task<object>>> once = new();
    private ServiceProvider? services;

    /// <summary>Why there is no such database here; null where there is one.</summary>
    public virtual string? Missing => null;

    public WalkClock Clock { get; } = new(DemoClock.Opening);

    internal DatabaseFaults Faults { get; } = new();

    public IServiceProvider Services => services ?? throw new InvalidOperationException("The host was expected to have been started.");

    public CaseWalk Walk => new(Services);

    /// <summary>The database for another program: <c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Provider { get; }

    public abstract string ConnectionString { get; }

    protected abstract void AddData(IServiceCollection collection);

    /// <summary>A host of the same kind with an empty database.</summary>
    protected abstract FeatureHost Another();

    protected abstract Task CreateDatabaseAsync();

    protected abstract Task DropDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        await CreateDatabaseAsync();
        var content = ContentFolders.Find();
        services = BuildServices(content);
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProposalTrackerContext>();
        await context.Database.MigrateAsync();
        DemoOffice.Add(context);
        await context.SaveChangesAsync();
        await AddSecondRepresentativeAsync(context);
        await PublishWorkflows.RunAsync(context, content.Workflows, DemoClock.Opening, CancellationToken.None);
        await PublishTemplateFiles.RunAsync(context, services.GetRequiredService<LetterForms>(), DemoClock.Opening, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is null)
            return;
        foreach (var made in once.Values.Where(m => m.IsValueCreated && m.Value.IsCompletedSuccessfully))
        {
            if (await made.Value is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
        }
        await services.DisposeAsync();
        await DropDatabaseAsync();
    }

    /// <summary>A database of its own for a test that counts or breaks things.</summary>
    public async Task<FeatureHost> FreshAsync()
    {
        var host = Another();
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Something that several tests look at and that is made once for each database.</summary>
    public async Task<T> OnceAsync<T>(Func<Task<T>> make)
        where T : class =>
        (T)await once.GetOrAdd(typeof(T), _ => new Lazy<Task<object>>(async () => await make())).Value;

    /// <summary>Sends a command as a person, through the whole pipeline.</summary>
    public async Task<Result<Receipt>> SendAsync(Actor? actor, ICommand command)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }

    public async Task<Result<Receipt>> SendAsync(string login, ICommand command) => await SendAsync(await Walk.ActorAsync(login), command);

    /// <summary>Asks as a person, also for what is no command: a login, a draft.</summary>
    public async Task<Result<T>> AskAsync<T>(Actor? actor, IRequest<Result<T>> request)
        where T : class
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public async Task<Result<T>> AskAsync<T>(string login, IRequest<Result<T>> request)
        where T : class =>
        await AskAsync(await Walk.ActorAsync(login), request);

    public Task<T> ReadAsync<T>(Func<ProposalTrackerContext, Task<T>> read) => Walk.ReadAsync(read);

    /// <summary>Changes the database behind the program's back.</summary>
    public Task WriteAsync(Func<ProposalTrackerContext, Task> write) => Walk.ReadAsync(async context =>
    {
        await write(context);
        return await context.SaveChangesAsync();
    });

    // The demonstration's only representative with an account proposes most cases; this one, rep2, has nothing to do with them.
    private static async Task AddSecondRepresentativeAsync(ProposalTrackerContext context)
    {
        var account = new Person("rep2", "林文远", PasswordHash.Of(DemoOffice.Password, 1));
        account.Is(await context.Representatives.SingleAsync(r => r.Name == "林文远"));
        context.People.Add(account);
        await context.SaveChangesAsync();
    }

    private ServiceProvider BuildServices(ContentFolders content)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(content);
        collection.AddSingleton(Press);
        AddData(collection);
        collection.ConfigureDbContext<ProposalTrackerContext>(options => options.AddInterceptors(Faults));
        return collection.AddFeatures().BuildServiceProvider(validateScopes: true);
    }
}
