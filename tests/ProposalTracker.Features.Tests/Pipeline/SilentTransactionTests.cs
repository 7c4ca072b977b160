using Microsoft.EntityFrameworkCore;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Pipeline;

/// <summary>A node that hangs in the middle of a command must not keep the others' clerks from registering.</summary>
[Collection(nameof(PostgresRun))]
public sealed class SilentTransactionTests(PostgresHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Server_AtAConnectionOfTheProgram_EndsATransactionThatIsSilentForAMinute()
    {
        var limit = await Host.ReadAsync(context => context.Database
            .SqlQueryRaw<string>("SELECT current_setting('idle_in_transaction_session_timeout') AS \"Value\"").SingleAsync());

        Assert.Equal("1min", limit);
    }
}
