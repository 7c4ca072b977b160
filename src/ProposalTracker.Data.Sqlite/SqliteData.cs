using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ProposalTracker.Data.Sqlite;

public static class SqliteData
{
    /// <summary>Puts the model on SQLite: one machine, one file.</summary>
    /// <param name="connectionString">For example <c>Data Source=data/proposaltracker.db</c>.</param>
    public static IServiceCollection AddSqliteData(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton<WriteGate, SqliteWriteGate>();
        services.TryAddSingleton<TimerClaims>();
        services.TryAddSingleton<StartGate>();
        return services.AddDbContextPool<ProposalTrackerContext>(options => Configure(options, connectionString));
    }

    internal static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite
            .MigrationsAssembly(typeof(SqliteData).Assembly.GetName().Name)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(new KeepingConnections(connectionString), KeepingCommands.Instance, SqlitePragmas.Instance)
        // Handlers order where it matters; the warning also fires on lookups by key.
        .ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
