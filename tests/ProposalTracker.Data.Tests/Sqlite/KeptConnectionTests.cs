using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data.Sqlite;
using ProposalTracker.Domain.Numbering;

namespace ProposalTracker.Data.Tests.Sqlite;

/// <summary>Contexts keep their connection and its prepared statements, and nobody notices but by the clock.</summary>
public sealed class KeptConnectionTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("proposaltracker-kept-");
    private readonly ServiceProvider services;

    public KeptConnectionTests() =>
        services = new ServiceCollection().AddSqliteData($"Data Source={Path.Combine(folder.FullName, "test.db")}").BuildServiceProvider();

    public async ValueTask InitializeAsync() => await InContextAsync(async context =>
    {
        await context.Database.MigrateAsync();
        context.NumberSeries.AddRange(new NumberSeries("a"), new NumberSeries("b"));
        await context.SaveChangesAsync();
        return 0;
    });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Query_AskedAgainByAnotherUser_GivesTheAnswerToHisParameters()
    {
        var first = await KeyAsync("a");

        var second = await KeyAsync("b");

        Assert.Equal(("a", "b", null), (first, second, await KeyAsync("c")));
    }

    [Fact]
    public async Task Query_AskedTwice_IsPreparedOnce()
    {
        var connection = await InContextAsync(context => Task.FromResult((SqliteConnection)context.Database.GetDbConnection()));
        var before = StatementBytes(connection);
        await KeyAsync("a");
        var once = StatementBytes(connection);

        await KeyAsync("b");

        Assert.True(once > before);
        Assert.Equal(once, StatementBytes(connection));
    }

    [Fact]
    public async Task Query_InsideTheReadingOfTheSameQuery_HasItsOwnStatement()
    {
        var pairs = await InContextAsync(async context =>
        {
            var read = new List<string>();
            await foreach (var outer in context.NumberSeries.AsNoTracking().OrderBy(s => s.Key).AsAsyncEnumerable())
            {
                await foreach (var inner in context.NumberSeries.AsNoTracking().OrderBy(s => s.Key).AsAsyncEnumerable())
                    read.Add(outer.Key + inner.Key);
            }
            return read;
        });

        Assert.Equal(["aa", "ab", "ba", "bb"], pairs);
    }

    [Fact]
    public async Task Write_AfterOneThatAConstraintRefused_IsDone()
    {
        var refused = await Record.ExceptionAsync(() => AddAsync("a"));

        await AddAsync("c");

        Assert.IsType<DbUpdateException>(refused);
        Assert.Equal("c", await KeyAsync("c"));
    }

    [Fact]
    public async Task Query_AfterTheTableHasChanged_SeesIt()
    {
        await KeyAsync("a");
        await InContextAsync(context => context.Database.ExecuteSqlAsync($"ALTER TABLE number_series ADD COLUMN remark TEXT"));

        var key = await KeyAsync("b");

        Assert.Equal("b", key);
    }

    [Fact]
    public async Task Transaction_LeftWithoutCommit_HoldsNobodyUp()
    {
        await InContextAsync(async context =>
        {
            await context.Database.BeginTransactionAsync();
            context.NumberSeries.Add(new NumberSeries("lost"));
            return await context.SaveChangesAsync();
        });

        await AddAsync("c");

        Assert.Null(await KeyAsync("lost"));
    }

    [Fact]
    public async Task Queries_OfManyTexts_AreForgottenAndAskedAgain()
    {
        foreach (var text in Enumerable.Range(0, 1200).Select(i => $"SELECT {i} AS \"Value\""))
            await InContextAsync(context => context.Database.SqlQueryRaw<int>(text).SingleAsync());

        var key = await KeyAsync("a");

        Assert.Equal("a", key);
    }

    [Fact]
    public async Task Contexts_AtTheSameTime_ReadEachTheirOwn()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => KeyAsync(i % 2 == 0 ? "a" : "b"))));

        Assert.All(keys.Select((key, i) => (key, i)), read => Assert.Equal(read.i % 2 == 0 ? "a" : "b", read.key));
    }

    private Task<string?> KeyAsync(string key) => InContextAsync(
        context => context.NumberSeries.AsNoTracking().Where(s => s.Key == key).Select(s => s.Key).SingleOrDefaultAsync());

    private Task<int> AddAsync(string key) => InContextAsync(context =>
    {
        context.NumberSeries.Add(new NumberSeries(key));
        return context.SaveChangesAsync();
    });

    private async Task<T> InContextAsync<T>(Func<ProposalTrackerContext, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ProposalTrackerContext>());
    }

    // What SQLite holds in memory for the connection's prepared statements.
    private static int StatementBytes(SqliteConnection connection)
    {
        const int StatementsUsed = 3;
        Assert.Equal(0, SQLitePCL.raw.sqlite3_db_status(connection.Handle, StatementsUsed, out var bytes, out _, 0));
        return bytes;
    }
}
