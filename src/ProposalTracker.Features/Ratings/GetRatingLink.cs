using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Ratings;

/// <summary>What the public page of a one-time link shows: the proposal and the letter it answers, nothing else.</summary>
public sealed record GetRatingLinkQuery(string Token) : IQuery<RatingLinkDetails>;

public sealed record RatingLinkDetails(string Number, string Title, string Representative, int Round, string? LetterNumber, string? Issuer, byte[]? Pdf);

internal sealed class GetRatingLinkHandler(ProposalTrackerContext context, RuleBook rules, OfficeClock clock) : IRequestHandler<GetRatingLinkQuery, Result<RatingLinkDetails>>
{
    public async Task<Result<RatingLinkDetails>> Handle(GetRatingLinkQuery query, CancellationToken cancellationToken)
    {
        var hash = RatingTokens.Hash(query.Token);
        var link = await context.RatingLinks.AsNoTracking().Include(l => l.Representative).SingleOrDefaultAsync(l => l.TokenHash == hash, cancellationToken);
        if (link is null)
            return Error.NotFound("这个评价链接");
        if (link.UsedAt is not null)
            return Error.AlreadyDone("这个评价链接已经使用过，感谢您的评价。");
        if (clock.Now >= link.ExpiresAt)
            return Error.Refused("这个评价链接已经过期，请联系人大代表工作机构。");
        var @case = await context.Cases.AsNoTracking().WithHandling().SingleAsync(c => c.Id == link.CaseId, cancellationToken);
        var lead = @case.AssignmentOf(link.LeadId);
        // Rated meanwhile by account or on paper: the representative need not fill in a form that would be refused.
        if (@case.RoundFor(lead).Number != link.RoundNumber || !await IsAskedAsync(link, cancellationToken))
            return Error.AlreadyDone("这一轮办理已经评价过，不需要再次评价。");
        var reply = await context.Replies.AsNoTracking().Include(r => r.Number).Include(r => r.Letter).Include(r => r.Issuer)
            .FirstOrDefaultAsync(r => r.CaseId == link.CaseId && r.RoundNumber == link.RoundNumber && r.IssuerId == lead.DepartmentId, cancellationToken);
        var name = link.Representative?.Name ?? "";
        return new RatingLinkDetails(
            @case.Proposal.Number, @case.Proposal.Title, name, link.RoundNumber, reply?.Number?.Text, reply?.Issuer?.ShortNameOn(clock.Today),
            reply?.Letter is { } first ? await OwnAsync(reply.Id, name, @case, cancellationToken) ?? first.Pdf : null);
    }

    // 逐一答复: the one addressed to him; else the one letter to all.
    private async Task<byte[]?> OwnAsync(long replyId, string name, Case @case, CancellationToken cancellationToken)
    {
        var titled = name + (await rules.ForAsync(@case.RuleSetId, cancellationToken)).Wording.Proposer;
        return await context.IssuedLetters.Where(l => l.ReplyId == replyId && l.Addressee == titled).OrderBy(l => l.Id).Select(l => l.Pdf).FirstOrDefaultAsync(cancellationToken);
    }

    private Task<bool> IsAskedAsync(RatingLink link, CancellationToken cancellationToken) =>
        context.WorkItems.AnyAsync(i => i.CaseId == link.CaseId && i.Kind == CaseTasks.Rate && i.ClosedAt == null && i.AssignmentId == link.LeadId, cancellationToken);
}
