using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Replies;

/// <summary>The letter as PDF: the issued bytes where there are any, else a draft marked 草稿 for whoever may read the draft.</summary>
public sealed record PreviewReplyQuery(long ReplyId) : IQuery<LetterFile>;

/// <param name="FileName">Safe to be shown and saved.</param>
public sealed record LetterFile(byte[] Pdf, string FileName, bool IsDraft);

internal sealed class PreviewReplyHandler(ProposalTrackerContext context, CurrentActor actor, RuleBook rules, LetterPress press)
    : IRequestHandler<PreviewReplyQuery, Result<LetterFile>>
{
    public async Task<Result<LetterFile>> Handle(PreviewReplyQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var reply = await context.Replies.AsNoTracking().Include(r => r.Issuer).Include(r => r.Number).Include(r => r.Letter)
            .Include(r => r.Case!.Proposals).Include(r => r.Case!.Assignments).ThenInclude(a => a.Department).SingleOrDefaultAsync(r => r.Id == query.ReplyId, cancellationToken);
        if (reply?.Case is not { } @case || !await context.Cases.VisibleTo(person).AnyAsync(c => c.Id == reply.CaseId, cancellationToken))
            return Error.NotFound("这份答复函");
        if (reply.Letter is { } letter)
            return new LetterFile(letter.Pdf, $"{reply.Number?.Text ?? "答复函"}.pdf", IsDraft: false);
        if (!CaseParts.MayReadDraft(person, reply, @case))
            return Error.NotFound("这份答复函");
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var printed = press.Print(ReplyLetter.Compose(reply, content, reply.Number?.Text ?? "", reply.LetterDate), LetterHabits.Of(content) with { Draft = true });
        return printed.Pdf is { } pdf
            ? new LetterFile(pdf, $"{@case.Proposal.Number}答复函草稿.pdf", IsDraft: true)
            : Error.Refused(string.Join("；", printed.Notes.Select(n => n.Message)));
    }
}
