using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.PastReplies;

/// <summary>Past replies to similar proposals (D13): those imported, and those that the unit issued here.</summary>
/// <param name="Title">Of the proposal that is being answered.</param>
/// <param name="CaseId">Its own letters are not past ones.</param>
public sealed record FindPastRepliesQuery(string Title, long CaseId) : IQuery<SimilarReplies>;

/// <summary>The most similar first.</summary>
public sealed record SimilarReplies(IReadOnlyList<SimilarReply> Replies);

/// <param name="Address">Of its page.</param>
public sealed record SimilarReply(string Address, string Title, string? Number, IReadOnlyList<string> Paragraphs);

internal sealed class FindPastRepliesHandler(ProposalTrackerContext context, CurrentActor actor)
    : IRequestHandler<FindPastRepliesQuery, Result<SimilarReplies>>
{
    private const int Opening = 400;
    private const int MostLookedAt = 500;
    private const int MostShown = 5;
    private const double Enough = 0.3;

    public async Task<Result<SimilarReplies>> Handle(FindPastRepliesQuery query, CancellationToken cancellationToken)
    {
        var units = actor.Required.Departments.ToList();
        var imported = await context.PastReplies.AsNoTracking().OfUnitsOf(actor.Required).Where(r => r.ConfirmedAt != null).OrderByDescending(r => r.Id).Take(MostLookedAt)
            .Select(r => new Candidate(true, r.Id, r.Title, r.Body.Substring(0, Opening))).ToListAsync(cancellationToken);
        var issued = await context.Replies.AsNoTracking().Where(r => units.Contains(r.IssuerId) && r.LetterId != null && r.CaseId != query.CaseId)
            .OrderByDescending(r => r.Id).Take(MostLookedAt).Select(r => new Candidate(false, r.Id, r.Title, r.Body.Substring(0, Opening))).ToListAsync(cancellationToken);
        var best = imported.Concat(issued).Select(c => (Candidate: c, Score: TitleLikeness.Of(query.Title, $"{c.Title} {c.Opening}"))).Where(c => c.Score >= Enough)
            .OrderByDescending(c => c.Score).Take(MostShown).Select(c => c.Candidate).ToList();
        var replies = new List<SimilarReply>();
        foreach (var candidate in best)
            replies.Add(await ReadAsync(candidate, cancellationToken));
        return new SimilarReplies(replies);
    }

    private async Task<SimilarReply> ReadAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        if (candidate.IsImported)
        {
            var past = await context.PastReplies.AsNoTracking().SingleAsync(r => r.Id == candidate.Id, cancellationToken);
            return new SimilarReply($"/past-replies/{past.Id}", past.Title, past.Number, Paragraphs(past.Body));
        }
        var reply = await context.Replies.AsNoTracking().Include(r => r.Number).SingleAsync(r => r.Id == candidate.Id, cancellationToken);
        return new SimilarReply($"/replies/{reply.Id}/letter", reply.Title.Replace("\n", "", StringComparison.Ordinal), reply.Number?.Text, Paragraphs(reply.Body));
    }

    private static string[] Paragraphs(string body) => body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed record Candidate(bool IsImported, long Id, string Title, string Opening);
}
