using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Cases;

namespace ProposalTracker.Features.Replies;

/// <summary>One unit's 会签 of one version of the text.</summary>
/// <param name="At">UTC.</param>
public sealed record CountersignRow(string Unit, CountersignAnswer Answer, string AnswerWords, string? Comment, int ReplyVersion, DateTime At)
{
    /// <summary>Newest first.</summary>
    internal static async Task<List<CountersignRow>> OfCaseAsync(
        ProposalTrackerContext context, long caseId, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await context.Countersignatures.AsNoTracking().Include(c => c.Assignment!.Department)
            .Where(c => c.Reply!.CaseId == caseId).OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(c => new CountersignRow(
                c.Assignment?.Department?.ShortNameOn(today) ?? "", c.Answer, CaseWords.Of(c.Answer), c.Comment, c.ReplyVersion, c.GivenAt)),
        ];
    }
}
