using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Replies;

/// <summary>One reply to be read: the issued letter for whoever sees the case, the draft and its versions for the lead and the overseers.</summary>
public sealed record GetReplyQuery(long ReplyId) : IQuery<ReplyDetails>;

/// <param name="Work">What is open on the case, with whether this person may do it.</param>
/// <param name="TemplateNumber">Version of the template (公文模板) that the text came from; null for replies older than the versions.</param>
public sealed record ReplyDetails(CaseHeader Case, ReplyCard Reply, IReadOnlyList<OpenWork> Work, int? TemplateNumber);

internal sealed class GetReplyHandler(ProposalTrackerContext context, CurrentActor actor, CaseParts parts, OfficeClock clock)
    : IRequestHandler<GetReplyQuery, Result<ReplyDetails>>
{
    public async Task<Result<ReplyDetails>> Handle(GetReplyQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var @case = await context.Cases.AsNoTracking().AsSplitQuery().VisibleTo(person).WithHandling()
            .Include(c => c.Proposals).ThenInclude(p => p.LeadProposer!.Delegation)
            .Include(c => c.Proposals).ThenInclude(p => p.ProposingDelegation)
            .Include(c => c.Proposals).ThenInclude(p => p.CoSigners)
            .SingleOrDefaultAsync(c => context.Replies.Any(r => r.Id == query.ReplyId && r.CaseId == c.Id), cancellationToken);
        if (@case is null)
            return Error.NotFound("这份答复");
        var card = (await parts.RepliesAsync(@case, person, cancellationToken)).SingleOrDefault(r => r.ReplyId == query.ReplyId);
        if (card is null)
            return Error.NotFound("这份答复");
        var template = await context.LetterTemplateVersions.AsNoTracking()
            .Where(v => context.Replies.Any(r => r.Id == query.ReplyId && r.TemplateVersionId == v.Id)).Select(v => (int?)v.Number).SingleOrDefaultAsync(cancellationToken);
        return new ReplyDetails(CaseHeader.Of(@case, clock.Today), card, await parts.WorkAsync(@case, person, cancellationToken), template);
    }
}
