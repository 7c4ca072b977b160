using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace ProposalTracker.Data;

public static class SharedKeys
{
    /// <summary>Nodes share the Data Protection keys through the database, so that any of them can read a form or cookie that another made.</summary>
    public static IServiceCollection AddSharedKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ProposalTracker").PersistKeysToDbContext<ProposalTrackerContext>();
        return services;
    }
}
