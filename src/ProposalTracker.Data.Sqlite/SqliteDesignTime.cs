using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ProposalTracker.Data.Sqlite;

/// <summary>Lets <c>.ci/add-migration</c> build the model without the web program.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<ProposalTrackerContext>
{
    public ProposalTrackerContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ProposalTrackerContext>();
        SqliteData.Configure(options, "Data Source=:memory:");
        return new ProposalTrackerContext(options.Options);
    }
}
