using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;

namespace ProposalTracker.Features.Trust;

/// <summary>What this person had typed into a form and not sent.</summary>
public sealed record GetDraftQuery(string FormKey) : IQuery<DraftDetails>;

/// <param name="SavedAt">UTC.</param>
public sealed record DraftDetails(string FieldsJson, DateTime SavedAt);

internal sealed class GetDraftHandler(ProposalTrackerContext context, CurrentActor actor) : IRequestHandler<GetDraftQuery, Result<DraftDetails>>
{
    public async Task<Result<DraftDetails>> Handle(GetDraftQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required.PersonId;
        var draft = await context.SavedDrafts.AsNoTracking().Where(d => d.PersonId == person && d.FormKey == query.FormKey)
            .Select(d => new DraftDetails(d.FieldsJson, d.SavedAt)).SingleOrDefaultAsync(cancellationToken);
        return draft is null ? Error.NotFound("草稿") : draft;
    }
}
