using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>Lets a test break the database at the moment of committing, as a full disk or a lost connection would.</summary>
internal sealed class DatabaseFaults : DbTransactionInterceptor
{
    private int armed;

    /// <summary>The next commit fails before it reaches the database.</summary>
    public void FailNextCommit() => armed = 1;

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref armed, 0) == 1
            ? throw new IOException("The disk is full, says the test.")
            : ValueTask.FromResult(result);
}
