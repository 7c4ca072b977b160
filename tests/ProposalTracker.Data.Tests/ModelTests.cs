using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data.Postgres;
using ProposalTracker.Data.Sqlite;

namespace ProposalTracker.Data.Tests;

/// <summary>One model for two databases: the migrations of both say the same as the mappings. No database is opened.</summary>
public sealed class ModelTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Migrations_OfEachDatabase_HoldTheWholeModel(string database)
    {
        await using var services = Services(database);

        var pending = Context(services).Database.HasPendingModelChanges();

        Assert.False(pending, "The model has changed: run .ci/add-migration.");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Names_OfEachDatabase_AreSnakeCase(string database)
    {
        await using var services = Services(database);

        var columns = Context(services).Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Select(p => p.GetColumnName()).Distinct();

        Assert.All(columns, name => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", name));
    }

    private static ServiceProvider Services(string database)
    {
        var services = new ServiceCollection();
        _ = database == "sqlite" ? services.AddSqliteData("Data Source=:memory:") : services.AddPostgresData("Host=localhost;Database=none");
        return services.BuildServiceProvider();
    }

    private static ProposalTrackerContext Context(IServiceProvider services) => services.GetRequiredService<ProposalTrackerContext>();
}
