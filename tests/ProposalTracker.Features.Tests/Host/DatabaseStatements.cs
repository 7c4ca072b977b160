using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>Remembers what the program asks of the database, once a text.</summary>
internal sealed class DatabaseStatements : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> seen = new();

    /// <summary>Text → names of its parameters.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Seen => seen;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    private void Keep(DbCommand command) =>
        seen.TryAdd(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => p.ParameterName)]);
}
