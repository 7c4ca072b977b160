using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ProposalTracker.Data.Postgres;

public static class PostgresData
{
    /// <summary>Puts the model on PostgreSQL: several nodes behind a load balancer.</summary>
    public static IServiceCollection AddPostgresData(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton<WriteGate, PostgresWriteGate>();
        services.TryAddSingleton<TimerClaims, PostgresTimerClaims>();
        services.TryAddSingleton<StartGate>(new PostgresStartGate(connectionString));
        return services.AddDbContextPool<ProposalTrackerContext>(options => Configure(options, connectionString));
    }

    internal static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(ConnectionHabits.In(connectionString), postgres => postgres
            .MigrationsAssembly(typeof(PostgresData).Assembly.GetName().Name)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        // Handlers order where it matters; the warning also fires on lookups by key.
        .ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
