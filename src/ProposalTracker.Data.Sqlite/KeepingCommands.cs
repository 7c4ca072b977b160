using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProposalTracker.Data.Sqlite;

/// <summary>Lets the statement that is prepared already do the work of a new command of the same text.</summary>
internal sealed class KeepingCommands : DbCommandInterceptor
{
    public static readonly KeepingCommands Instance = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is KeptCommand { Connection: KeptConnection connection } command ? connection.Prepared(command) : result;
}
