using System.Collections.Concurrent;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Trust;
using ProposalTracker.TestSupport.Databases;
using ProposalTracker.TestSupport.Offices;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>An office on a database of its own, with what tests of features need besides: a second representative, faults on demand.</summary>
public abstract class FeatureHost(string provider) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<Type, Lazy<Task<object>>> once = new();
    private OwnDatabase? database;
    private Office? office;

    /// <summary>Why there is no such database here; null where there is one.</summary>
    public virtual string? Missing => null;

    /// <summary>The database, for another node or another program.</summary>
    public OwnDatabase Database => database ?? throw NotStarted();

    public Office Office => office ?? throw NotStarted();

    public WalkClock Clock => Office.Clock;

    internal DatabaseFaults Faults { get; } = new();

    internal DatabaseStatements Statements { get; } = new();

    internal DatabaseReads Reads { get; } = new();

    public IServiceProvider Services => Office.Services;

    public CaseWalk Walk => Office.Walk;

    /// <summary>A host of the same kind with an empty database.</summary>
    protected abstract FeatureHost Another();

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        database = await OwnDatabase.CreateAsync(provider);
        office = await Office.OpenAsync(database, AddFaults);
        await WriteAsync(AddSecondRepresentativeAsync);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (office is null || database is null)
            return;
        foreach (var made in once.Values.Where(m => m.IsValueCreated && m.Value.IsCompletedSuccessfully))
        {
            if (await made.Value is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
        }
        await office.DisposeAsync();
        await database.DisposeAsync();
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

    /// <inheritdoc cref="Office.SendAsync"/>
    public Task<Result<Receipt>> SendAsync(Actor? actor, ICommand command) => Office.SendAsync(actor, command);

    public async Task<Result<Receipt>> SendAsync(string login, ICommand command) => await SendAsync(await Walk.ActorAsync(login), command);

    /// <inheritdoc cref="Office.AskAsync"/>
    public Task<Result<T>> AskAsync<T>(Actor? actor, IRequest<Result<T>> request)
        where T : class =>
        Office.AskAsync(actor, request);

    public async Task<Result<T>> AskAsync<T>(string login, IRequest<Result<T>> request)
        where T : class =>
        await AskAsync(await Walk.ActorAsync(login), request);

    public Task<T> ReadAsync<T>(Func<ProposalTrackerContext, Task<T>> read) => Office.ReadAsync(read);

    /// <summary>Changes the database behind the program's back.</summary>
    public Task WriteAsync(Func<ProposalTrackerContext, Task> write) => ReadAsync(async context =>
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
    }

    private void AddFaults(IServiceCollection services) =>
        services.ConfigureDbContext<ProposalTrackerContext>(options => options.AddInterceptors(Faults, Statements, Reads));

    private static InvalidOperationException NotStarted() => new("The host was expected to have been started.");
}
