using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ProposalTracker.Data.Postgres;

/// <summary>Lets <c>.ci/add-migration</c> build the model without the web program.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<ProposalTrackerContext>
{
    public ProposalTrackerContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ProposalTrackerContext>();
        PostgresData.Configure(options, "Host=localhost;Database=design");
        return new ProposalTrackerContext(options.Options);
    }
}
