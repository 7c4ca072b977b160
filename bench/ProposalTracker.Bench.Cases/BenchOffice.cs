using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ProposalTracker.Data;
using ProposalTracker.Data.Postgres;
using ProposalTracker.Data.Sqlite;
using ProposalTracker.Features;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Start;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Bench.Cases;

/// <summary>The demonstration's office in an empty database, as the program itself would open it.</summary>
internal sealed class BenchOffice : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("PROPOSALTRACKER_POSTGRES");

    private readonly string name = $"proposaltracker_bench_{Guid.NewGuid():N}";
    private readonly ServiceProvider services;

    private BenchOffice(string provider)
    {
        Provider = provider;
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(new WalkClock(DemoClock.Opening));
        collection.AddSingleton(ContentFolders.Find());
        collection.AddSingleton(new LetterPress(() => FontLibrary.ForTests(BoxFont.Create())));
        if (provider == "PostgreSQL")
            collection.AddPostgresData(ConnectionString);
        else
            collection.AddSqliteData(ConnectionString);
        collection.ConfigureDbContext<ProposalTrackerContext>(options => options.AddInterceptors(Counter));
        services = collection.AddFeatures().BuildServiceProvider();
    }

    public static IReadOnlyList<string> Providers => string.IsNullOrEmpty(Server) ? ["SQLite"] : ["SQLite", "PostgreSQL"];

    public string Provider { get; }

    public StatementCounter Counter { get; } = new();

    public CaseWalk Walk => new(services);

    private string File => Path.Combine(Environment.GetEnvironmentVariable("PROPOSALTRACKER_BENCH_FOLDER") ?? Path.GetTempPath(), $"{name}.db");

    private string ConnectionString => Provider == "PostgreSQL"
        ? new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString
        : $"Data Source={File}";

    public static async Task<BenchOffice> OpenAsync(string provider)
    {
        var watch = Stopwatch.StartNew();
        var office = new BenchOffice(provider);
        if (provider == "PostgreSQL")
            await AdministerAsync($"CREATE DATABASE {office.name}");
        await office.Walk.ReadAsync(async context =>
        {
            await context.Database.MigrateAsync();
            DemoOffice.Add(context);
            await context.SaveChangesAsync();
            await PublishWorkflows.RunAsync(context, ContentFolders.Find().Workflows, DemoClock.Opening, CancellationToken.None);
            return office;
        });
        office.OpenedIn = watch.Elapsed;
        return office;
    }

    /// <summary>Model, migrations, office and workflows.</summary>
    public TimeSpan OpenedIn { get; private set; }

    /// <summary>Size of the database after everything has reached its file.</summary>
    public Task<long> BytesAsync() => Walk.ReadAsync(async context =>
    {
        var sql = Provider == "PostgreSQL"
            ? "SELECT pg_database_size(current_database()) AS \"Value\""
            : "SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()";
        return await context.Database.SqlQueryRaw<long>(sql).SingleAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Provider == "PostgreSQL")
        {
            NpgsqlConnection.ClearAllPools();
            await AdministerAsync($"DROP DATABASE {name} WITH (FORCE)");
            return;
        }
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { File, $"{File}-wal", $"{File}-shm" })
            System.IO.File.Delete(file);
    }

    private static async Task AdministerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
