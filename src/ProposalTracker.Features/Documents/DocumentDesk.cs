using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.CoHandling;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Documents;

/// <summary>Finds what a document is made from, and asks whether this person may have it.</summary>
internal sealed class DocumentDesk(ProposalTrackerContext context, CurrentActor actor, RuleBook rules)
{
    private static readonly LetterKind[] Kinds =
        [LetterKind.HandOver, LetterKind.Urge, LetterKind.Opinion, LetterKind.Return, LetterKind.Extension, LetterKind.FeedbackForm, LetterKind.Promise];

    /// <summary>Every document that the person may prepare now; empty where the case is not his to see.</summary>
    public async Task<IReadOnlyList<DocumentBasis>> OfferedAsync(long caseId, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var @case = await context.Cases.VisibleTo(person).WithHandling().Include(c => c.Proposals).ThenInclude(p => p.ProposingDelegation)
            .Include(c => c.Proposals).ThenInclude(p => p.CoSigners).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
        if (@case is null)
            return [];
        var offices = await context.Departments.Where(d => d.Kind == DepartmentKind.CongressOffice || d.Kind == DepartmentKind.GovernmentOffice)
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var replies = await context.Replies.Include(r => r.Number).Where(r => r.CaseId == caseId).OrderBy(r => r.RoundNumber).ToListAsync(cancellationToken);
        var ids = @case.Assignments.Select(a => a.Id).ToList();
        var opinions = await context.Opinions.Where(o => ids.Contains(o.AssignmentId)).ToListAsync(cancellationToken);
        var better = @case.Assignments.SelectMany(a => a.Returns).Select(r => r.SuggestedDepartmentId).OfType<long>().ToList();
        var suggested = await context.Departments.Where(d => better.Contains(d.Id)).ToListAsync(cancellationToken);
        return [.. Kinds.SelectMany(kind => Offered(kind, new Found(@case, content, offices, suggested, replies, opinions), person))];
    }

    /// <returns>Not found where the case does not offer it to this person.</returns>
    public async Task<Result<DocumentBasis>> FindAsync(long caseId, LetterKind kind, long? assignmentId, CancellationToken cancellationToken)
    {
        var offered = await OfferedAsync(caseId, cancellationToken);
        return offered.FirstOrDefault(d => d.Kind == kind && d.About?.Id == assignmentId) is { } found ? found : Error.NotFound($"这份{LetterKindWords.Of(kind)}");
    }

    private static IEnumerable<DocumentBasis> Offered(LetterKind kind, Found found, Actor person)
    {
        var (@case, content, offices, suggested, replies, opinions) = found;
        var congress = offices.Find(d => d.Kind == DepartmentKind.CongressOffice);
        var government = offices.Find(d => d.Kind == DepartmentKind.GovernmentOffice);
        if (congress is null || government is null)
            yield break;
        var office = offices.Find(d => DocumentKinds.MayPrepare(person, kind, d.Id));
        if (kind == LetterKind.HandOver)
        {
            if (office is not null && @case.HandedOverOn is not null && @case.ActiveAssignments.Any())
                yield return new DocumentBasis(@case, kind, office, null, null, null, content, congress, government);
            yield break;
        }
        foreach (var about in @case.Assignments.OrderBy(a => a.Id))
        {
            var issuer = DocumentKinds.IsOfAnOffice(kind) ? office : about.Department;
            var opinion = opinions.Find(o => o.AssignmentId == about.Id);
            var reply = replies.LastOrDefault(r => r.IssuerId == about.DepartmentId);
            if (issuer is not null && DocumentKinds.MayPrepare(person, kind, issuer.Id) && DocumentKinds.HasCause(kind, about, opinion, reply))
            {
                var better = about.Returns.MaxBy(r => r.AskedAt)?.SuggestedDepartmentId;
                yield return new DocumentBasis(@case, kind, issuer, about, opinion, reply, content, congress, government) { Suggested = suggested.Find(d => d.Id == better) };
            }
        }
    }

    private sealed record Found(Case Case, RuleSetContent Rules, List<Department> Offices, List<Department> Suggested, List<Reply> Replies, List<Opinion> Opinions);
}
