using MediatR;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Features.Cases;

namespace ProposalTracker.Features.Process;

/// <summary>The head of a work item's page: what is to be done, on which case, by when. Refused like the command would be.</summary>
public sealed record GetWorkItemQuery(long WorkItemId, string Kind) : IQuery<WorkItemDetails>;

/// <param name="Unit">The unit whose work it is; null for the congress and government offices and representatives.</param>
public sealed record WorkItemDetails(
    long Id, string Kind, string Label, CaseHeader Case, ProposalCard Proposal, string? Unit, long? DepartmentId, long? AssignmentId,
    DateOnly? DueOn, string? DueWhy, RemainingTime? Remaining);

internal sealed class GetWorkItemHandler(WorkItemHead heads) : IRequestHandler<GetWorkItemQuery, Result<WorkItemDetails>>
{
    public async Task<Result<WorkItemDetails>> Handle(GetWorkItemQuery query, CancellationToken cancellationToken)
    {
        var opened = await heads.OpenAsync(query.WorkItemId, query.Kind, cancellationToken);
        return opened.Error is { } refused ? refused : opened.Value.Head;
    }
}
