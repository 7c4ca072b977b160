using MediatR;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>What the page 发布流程 begins with: the definition that the person simulated last and has not published.</summary>
public sealed record GetPublishFormQuery : IQuery<PublishForm>;

public sealed record PublishForm(string? FileName, string? Json);

internal sealed class GetPublishFormHandler(ProposalTrackerContext context, CurrentActor actor) : IRequestHandler<GetPublishFormQuery, Result<PublishForm>>
{
    public async Task<Result<PublishForm>> Handle(GetPublishFormQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("流程由管理员发布。");
        var draft = await WorkflowDraft.FindAsync(context, actor.Required, cancellationToken);
        return new PublishForm(draft?.FileName, draft?.Json);
    }
}
