using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ProposalTracker.Data.Postgres;

namespace ProposalTracker.Data.Tests.Postgres;

public sealed class ConnectionHabitsTests
{
    [Theory]
    [InlineData("", 300, true)]
    [InlineData("Max Auto Prepare=0", 0, true)]
    [InlineData("MaxAutoPrepare=25", 25, true)]
    [InlineData("no reset on close=false", 300, false)]
    [InlineData("No Reset On Close=true;Max Auto Prepare=0", 0, true)]
    public void Connection_OfTheProgram_KeepsWhatItsStringSays(string said, int prepared, bool staysAsItIs)
    {
        var connection = ConnectionOf($"Host=server.example;Database=proposals;{said}");

        Assert.Equal(
            ("server.example", "proposals", prepared, staysAsItIs),
            (connection.Host, connection.Database, connection.MaxAutoPrepare, connection.NoResetOnClose));
    }

    [Theory]
    [InlineData("", "-c idle_in_transaction_session_timeout=60000")]
    [InlineData("Options=-c statement_timeout=5s", "-c statement_timeout=5s")]
    [InlineData("options=''", "")]
    public void Connection_OfTheProgram_LetsNoSilentTransactionStayUnlessToldSo(string said, string options)
    {
        Assert.Equal(options, ConnectionOf($"Host=server.example;Database=proposals;{said}").Options ?? "");
    }

    private static NpgsqlConnectionStringBuilder ConnectionOf(string given)
    {
        using var services = new ServiceCollection().AddPostgresData(given).BuildServiceProvider();
        using var scope = services.CreateScope();
        return new(scope.ServiceProvider.GetRequiredService<ProposalTrackerContext>().Database.GetConnectionString());
    }
}
