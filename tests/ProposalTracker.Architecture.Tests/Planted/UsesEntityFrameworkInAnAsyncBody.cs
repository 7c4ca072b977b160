using Microsoft.EntityFrameworkCore;

namespace ProposalTracker.Architecture.Tests.Planted;

/// <summary>Breaks a ban on purpose: <see cref="Arrows.BanTests"/> must find it.</summary>
public static class UsesEntityFrameworkInAnAsyncBody
{
    public static async Task<object> CountAsync(object query)
    {
        await Task.Yield();
        return await ((IQueryable<string>)query).CountAsync();
    }
}
