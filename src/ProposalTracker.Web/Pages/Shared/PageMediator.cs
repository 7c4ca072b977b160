using MediatR;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Web.Pages.Shared;

/// <summary>
/// Sends each request of a page in a scope of its own. The frame and the page around it load at the same time, and a
/// DbContext serves one at a time; SQLite hides it, since its calls never wait, PostgreSQL does not.
/// </summary>
public sealed class PageMediator(IServiceScopeFactory scopes, CurrentActor actor)
{
    /// <summary>Sends as whoever is logged in.</summary>
    public async Task<T> Send<T>(IRequest<T> request, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor.Value);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
