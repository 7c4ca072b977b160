using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data.Sqlite;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>On SQLite in a temporary folder.</summary>
public sealed class SqliteHost : FeatureHost
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("proposaltracker-");

    public override string Provider => "sqlite";

    public override string ConnectionString => $"Data Source={Path.Combine(folder.FullName, "test.db")}";

    protected override void AddData(IServiceCollection collection) => collection.AddSqliteData(ConnectionString);

    protected override FeatureHost Another() => new SqliteHost();

    protected override Task CreateDatabaseAsync() => Task.CompletedTask;

    protected override Task DropDatabaseAsync()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
