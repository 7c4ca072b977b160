using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>Lets a test do something at the very moment when the program reads a table, as another person's command may come then.</summary>
internal sealed class DatabaseReads : DbCommandInterceptor
{
    private string words = "";
    private Func<int, Task>? meanwhile;
    private int count;

    /// <summary>How often it was read since the watch began.</summary>
    public int Count => count;

    /// <param name="text">What the SQL has in it.</param>
    /// <param name="atRead">Called with the number of the read, from 1, before it goes to the database.</param>
    public void Watch(string text, Func<int, Task> atRead) => (words, meanwhile, count) = (text, atRead, 0);

    public void Stop() => meanwhile = null;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (meanwhile is { } act && command.CommandText.Contains(words, StringComparison.Ordinal))
            await act(Interlocked.Increment(ref count));
        return result;
    }
}
