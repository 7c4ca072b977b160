using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Desk;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

/// <summary>印制队列 (D7): issued letters of the secretary's unit, in the order of their issue.</summary>
/// <param name="Page">From 1.</param>
public sealed record ListPrintQueueQuery(PrintQueueFilter Filter, int Page) : IQuery<PrintQueue>
{
    public const int PageSize = 50;
}

/// <param name="ToNumber">Signed replies that this person has still to number.</param>
/// <param name="Jobs">The newest jobs of his units.</param>
public sealed record PrintQueue(IReadOnlyList<PrintQueueRow> Rows, int Total, int Page, int ToNumber, IReadOnlyList<PrintJobRow> Jobs);

/// <param name="Printed">In how many finished jobs it is.</param>
public sealed record PrintQueueRow(
    long LetterId, long CaseId, string ProposalNumber, LetterKind Kind, string? Number, string Title, string Addressee, DateTime IssuedAt, int Pages, int Printed, DateOnly? SentOn);

/// <param name="Finished">Letters that are in the file or have failed.</param>
public sealed record PrintJobRow(long JobId, PrintJobState State, DateTime AskedAt, string AskedBy, PrintFormat Format, int Letters, int Finished, int Failed);

internal sealed class ListPrintQueueHandler(ProposalTrackerContext context, CurrentActor actor, PersonalWork work) : IRequestHandler<ListPrintQueueQuery, Result<PrintQueue>>
{
    private const int NewestJobs = 6;

    public async Task<Result<PrintQueue>> Handle(ListPrintQueueQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var units = person.PrintsFor();
        if (units.Count == 0)
            return Error.Forbidden("印制队列由机要秘书使用，您没有这项权限。");
        var letters = context.LettersOf(units, query.Filter);
        var total = await letters.CountAsync(cancellationToken);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + ListPrintQueueQuery.PageSize - 1) / ListPrintQueueQuery.PageSize));
        var toNumber = await (await work.OpenAsync(person, cancellationToken)).Where(i => i.Kind == CaseTasks.Number).CountAsync(cancellationToken);
        return new PrintQueue(await RowsAsync(letters, page, cancellationToken), total, page, toNumber, await JobsAsync(units, cancellationToken));
    }

    // The PDFs stay where they are.
    private Task<List<PrintQueueRow>> RowsAsync(IQueryable<IssuedLetter> letters, int page, CancellationToken cancellationToken)
    {
        var printed = context.PrintJobs.Where(j => j.State == PrintJobState.Done).SelectMany(j => j.Letters).Where(p => p.State == PrintJobLetterState.Printed);
        return letters.OrderBy(l => l.IssuedAt).ThenBy(l => l.Id).Skip((page - 1) * ListPrintQueueQuery.PageSize).Take(ListPrintQueueQuery.PageSize)
            .Select(l => new PrintQueueRow(
                l.Id, l.CaseId, l.Case!.Proposals.OrderBy(p => p.Id).Select(p => p.Number).First(), l.Kind, l.Number, l.Title, l.Addressee, l.IssuedAt, l.Pages,
                printed.Count(p => p.LetterId == l.Id), l.Reply!.SentOn))
            .ToListAsync(cancellationToken);
    }

    private Task<List<PrintJobRow>> JobsAsync(List<long> units, CancellationToken cancellationToken) =>
        context.PrintJobs.Where(j => units.Contains(j.DepartmentId)).OrderByDescending(j => j.Id).Take(NewestJobs)
            .Select(j => new PrintJobRow(
                j.Id, j.State, j.AskedAt, context.People.Where(p => p.Id == j.PersonId).Select(p => p.Name).First(), j.Format, j.Letters.Count,
                j.Letters.Count(l => l.State != PrintJobLetterState.Waiting), j.Letters.Count(l => l.State == PrintJobLetterState.Failed)))
            .ToListAsync(cancellationToken);
}
