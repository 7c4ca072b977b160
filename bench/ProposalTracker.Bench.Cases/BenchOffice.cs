using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data;
using ProposalTracker.Features.Demo;
using ProposalTracker.TestSupport.Databases;
using ProposalTracker.TestSupport.Offices;

namespace ProposalTracker.Bench.Cases;

/// <summary>The demonstration's office in an empty database, as the program itself would open it; what goes to the database is counted.</summary>
internal sealed class BenchOffice : IAsyncDisposable
{
    private readonly OwnDatabase database;
    private readonly Office office;

    private BenchOffice(OwnDatabase database, Office office, StatementCounter counter, TimeSpan openedIn)
    {
        this.database = database;
        this.office = office;
        Counter = counter;
        OpenedIn = openedIn;
    }

    public static IReadOnlyList<string> Providers => OwnDatabase.Providers;

    public StatementCounter Counter { get; }

    public CaseWalk Walk => office.Walk;

    /// <summary>Model, migrations, office, workflows and templates.</summary>
    public TimeSpan OpenedIn { get; }

    public static async Task<BenchOffice> OpenAsync(string provider, bool counting = false)
    {
        var watch = Stopwatch.StartNew();
        var counter = new StatementCounter();
        var database = await OwnDatabase.CreateAsync(provider);
        var office = await Office.OpenAsync(
            database, services => services.ConfigureDbContext<ProposalTrackerContext>(options => options.AddInterceptors(counting ? [counter] : [])));
        return new BenchOffice(database, office, counter, watch.Elapsed);
    }

    /// <summary>Drops the receipts of all forms, as the program does with old ones.</summary>
    public Task DropReceiptsAsync() => Walk.ReadAsync(async context =>
    {
        var dropped = await context.ProcessedCommands.ExecuteDeleteAsync();
        // SQLite tells what is free; PostgreSQL's size only shrinks with the file.
        if (database.Provider == OwnDatabase.Postgres)
            await context.Database.ExecuteSqlRawAsync("VACUUM FULL processed_commands");
        return dropped;
    });

    /// <summary>
    /// Tells PostgreSQL how many rows its tables have, as its own housekeeping does within a minute of the first cases. Until then
    /// it keeps the plans that it made for empty tables, which no program in use lives with.
    /// </summary>
    public Task SettleAsync() => Walk.ReadAsync(context =>
        database.Provider == OwnDatabase.Postgres ? context.Database.ExecuteSqlRawAsync("ANALYZE") : Task.FromResult(0));

    /// <summary>Size of what is used in the database.</summary>
    public Task<long> BytesAsync() => Walk.ReadAsync(async context =>
    {
        var sql = database.Provider == OwnDatabase.Postgres
            ? "SELECT pg_database_size(current_database()) AS \"Value\""
            : "SELECT (page_count - freelist_count) * page_size AS \"Value\" FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()";
        return await context.Database.SqlQueryRaw<long>(sql).SingleAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await database.DisposeAsync();
    }
}
