using MediatR;
using ProposalTracker.Features.Desk;
using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Web.Pages.Cases;

/// <summary>After a command: to the case page while the person has something to do there, else to his desk.</summary>
internal static class NextWorkEndpoint
{
    public static void MapNextWork(this IEndpointRouteBuilder routes) => routes.MapGet("/cases/{caseId:long}/next", GoOnAsync);

    private static async Task<IResult> GoOnAsync(long caseId, IMediator mediator, CancellationToken cancellationToken)
    {
        var next = await mediator.Send(new GetNextWorkQuery(caseId), cancellationToken);
        return Results.LocalRedirect(next is { IsOk: true, Value.IsThere: true } ? WorkItemLinks.ToCase(caseId) : "/desk");
    }
}
