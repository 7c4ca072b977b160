using MediatR;
using ProposalTracker.Features.WorkflowVersions;
using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Web.Pages.WorkflowVersions;

/// <summary>Definitions of published versions as files.</summary>
internal static class WorkflowEndpoints
{
    public static void MapWorkflowFiles(this WebApplication app) => app.MapGet("/workflows/{versionId:long}.json", GetAsync);

    private static async Task<IResult> GetAsync(long versionId, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new GetWorkflowFileQuery(versionId), cancellationToken);
        return result.Error is { } error
            ? Results.Text(error.Message, statusCode: RefusalStatus.Of(error.Kind))
            : Results.File(result.Value.Json, "application/json", result.Value.FileName);
    }
}
