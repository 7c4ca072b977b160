using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters.Docx;
using ProposalTracker.Letters.Json;

namespace ProposalTracker.Features.Replies;

/// <summary>The letter as a Word document (D7), for who may see it as PDF: the issued letter's fields, else a draft marked 草稿.</summary>
public sealed record GetReplyDocxQuery(long ReplyId) : IQuery<WordFile>;

/// <param name="FileName">Safe to be shown and saved.</param>
public sealed record WordFile(byte[] Docx, string FileName);

internal sealed class GetReplyDocxHandler(ProposalTrackerContext context, CurrentActor actor, RuleBook rules)
    : IRequestHandler<GetReplyDocxQuery, Result<WordFile>>
{
    public async Task<Result<WordFile>> Handle(GetReplyDocxQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var reply = await context.Replies.AsNoTracking().Include(r => r.Issuer).Include(r => r.Number).Include(r => r.Letter)
            .Include(r => r.Case!.Proposals).Include(r => r.Case!.Assignments).ThenInclude(a => a.Department).SingleOrDefaultAsync(r => r.Id == query.ReplyId, cancellationToken);
        if (reply?.Case is not { } @case || !await context.Cases.VisibleTo(person).AnyAsync(c => c.Id == reply.CaseId, cancellationToken))
            return Error.NotFound("这份答复函");
        if (reply.Letter is { } issued)
        {
            var letter = LetterJson.Read(Encoding.UTF8.GetBytes(issued.LetterJson)).Letter
                ?? throw new InvalidOperationException($"The issued letter {issued.Id} was expected to be readable.");
            return new WordFile(DocxWriter.Write(letter), $"{reply.Number?.Text ?? "答复函"}.docx");
        }
        if (!CaseParts.MayReadDraft(person, reply, @case))
            return Error.NotFound("这份答复函");
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var draft = ReplyLetter.Compose(reply, content, reply.Number?.Text ?? "", reply.LetterDate);
        return new WordFile(DocxWriter.Write(draft, draft: true), $"{@case.Proposal.Number}答复函草稿.docx");
    }
}
