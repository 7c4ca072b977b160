using System.Text;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Json;

namespace ProposalTracker.Features.Replies;

/// <summary>The letters of one reply: the issued ones, else drafts of what they would be.</summary>
/// <param name="IssuedIds">Parallel to the letters; empty for drafts.</param>
/// <param name="Name">What their files are called.</param>
internal sealed record ReplySheets(IReadOnlyList<LetterDocument> Letters, IReadOnlyList<long> IssuedIds, string Name, RuleSetContent Rules)
{
    public bool AreDrafts => IssuedIds.Count == 0;

    /// <param name="to">From 1.</param>
    /// <returns>Null where the reply has no such letter.</returns>
    public LetterDocument? At(int to) => to >= 1 && to <= Letters.Count ? Letters[to - 1] : null;

    /// <param name="to">From 1.</param>
    public string FileName(int to, string ending) =>
        LetterCopies.Safe(Letters.Count == 1 ? Name : $"{Name} 致{AddresseeOf(Letters[to - 1])}") + ending;

    /// <summary>主送, as printed without the colon.</summary>
    public static string AddresseeOf(LetterDocument letter) => string.Join('、', letter.Salutation ?? []);
}

/// <summary>Finds the letters of a reply for who may see them.</summary>
internal sealed class ReplySheetDesk(ProposalTrackerContext context, CurrentActor actor, RuleBook rules)
{
    public async Task<Result<ReplySheets>> OpenAsync(long replyId, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var reply = await context.Replies.AsNoTracking().Include(r => r.Issuer).Include(r => r.Number)
            .Include(r => r.Case!.Proposals).Include(r => r.Case!.Assignments).ThenInclude(a => a.Department).SingleOrDefaultAsync(r => r.Id == replyId, cancellationToken);
        if (reply?.Case is not { } @case || !await context.Cases.VisibleTo(person).AnyAsync(c => c.Id == reply.CaseId, cancellationToken))
            return Error.NotFound("这份答复函");
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        if (reply.LetterId is not null)
            return await IssuedAsync(reply, content, cancellationToken);
        return CaseParts.MayReadDraft(person, reply, @case)
            ? new ReplySheets(ReplyLetter.ComposeAll(reply, content, reply.Number?.Text ?? "", reply.LetterDate), [], $"{@case.Proposal.Number}答复函草稿", content)
            : Error.NotFound("这份答复函");
    }

    private async Task<ReplySheets> IssuedAsync(Reply reply, RuleSetContent content, CancellationToken cancellationToken)
    {
        var issued = await context.IssuedLetters.Where(l => l.ReplyId == reply.Id).OrderBy(l => l.Id).Select(l => new { l.Id, l.LetterJson }).ToListAsync(cancellationToken);
        return new ReplySheets([.. issued.Select(l => Read(l.Id, l.LetterJson))], [.. issued.Select(l => l.Id)], reply.Number?.Text ?? "答复函", content);
    }

    /// <exception cref="InvalidOperationException">What was written at issuing cannot be read.</exception>
    internal static LetterDocument Read(long letterId, string json) =>
        LetterJson.Read(Encoding.UTF8.GetBytes(json)).Letter ?? throw new InvalidOperationException($"The issued letter {letterId} was expected to be readable.");
}
