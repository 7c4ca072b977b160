using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Trust;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>迁移试算 (I3): what moves where, what cannot and why, for every running case of a version; changes nothing.</summary>
/// <param name="ToVersionId">Null while the target is not chosen.</param>
/// <param name="Pairs">As in <see cref="MigrateCaseCommand"/>.</param>
public sealed record PlanMigrationQuery(long FromVersionId, long? ToVersionId, IReadOnlyList<string> Pairs) : IQuery<MigrationSheet>;

/// <param name="Targets">The other versions, those of the same workflow first.</param>
/// <param name="Agreeing">How many steps correspond by their ids.</param>
/// <param name="Rows">The cases still on the old version; those that cannot move first.</param>
/// <param name="Records">What was moved between the two versions last, newest first.</param>
/// <param name="Moved">How many were moved in all.</param>
public sealed record MigrationSheet(
    VersionName From, IReadOnlyList<VersionName> Targets, VersionName? To, IReadOnlyList<MappingRow> Mapping, int Agreeing,
    IReadOnlyList<MigrationRow> Rows, IReadOnlyList<MigrationRecord> Records, int Moved)
{
    public int Count(MigrationVerdict verdict) => Rows.Count(row => row.Verdict == verdict);
}

/// <param name="Words">Name and number, as people call the version.</param>
public sealed record VersionName(long Id, string Words, string DefinitionId, string ContentHash);

/// <param name="Standing">Running cases that stand there.</param>
/// <param name="IsProposed">The counterpart is the program's proposal, which nobody has confirmed or changed.</param>
public sealed record MappingRow(
    string OldId, string Label, int Standing, string? NewId, bool IsProposed, IReadOnlyList<(string Id, string Label)> Candidates);

public sealed record MigrationRow(long CaseId, string Number, string Title, MigrationVerdict Verdict, IReadOnlyList<MigrationMove> Moves);

/// <param name="At">UTC.</param>
public sealed record MigrationRecord(long CaseId, string Number, string Title, DateTime At, string Who, IReadOnlyList<string> Moves, string Reason);

internal sealed class PlanMigrationHandler(ProposalTrackerContext context, MigrationDesk desk, CurrentActor actor)
    : IRequestHandler<PlanMigrationQuery, Result<MigrationSheet>>
{
    private const int MostRecords = 200;

    public async Task<Result<MigrationSheet>> Handle(PlanMigrationQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("流程迁移由管理员办理。");
        var versions = await context.WorkflowVersions.AsNoTracking().OrderBy(v => v.DefinitionId).ThenByDescending(v => v.Number).ToListAsync(cancellationToken);
        if (versions.Find(v => v.Id == query.FromVersionId) is not { } from)
            return Error.NotFound("这个流程版本");
        var others = versions.Where(v => v.Id != from.Id).OrderBy(v => v.DefinitionId != from.DefinitionId).ToList();
        var sheet = new MigrationSheet(Name(from), [.. others.Select(Name)], null, [], 0, [], [], 0);
        if (query.ToVersionId is not { } toId)
            return sheet;
        return others.Find(v => v.Id == toId) is { } to
            ? await FillAsync(sheet with { To = Name(to) }, await desk.MappingAsync(from.Id, to.Id, query.Pairs, cancellationToken), cancellationToken)
            : Error.NotFound("这个流程版本");
    }

    private async Task<MigrationSheet> FillAsync(MigrationSheet sheet, MigrationMapping mapping, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(sheet.From.Id, mapping, cancellationToken);
        return sheet with
        {
            Rows = rows,
            Mapping = Mapping(mapping, rows),
            Agreeing = mapping.From.Activities.Count(a => a.TaskName is not null) - mapping.Unmatched.Count(a => a.TaskName is not null),
            Records = await RecordsAsync(sheet, cancellationToken),
            Moved = await Records(sheet).CountAsync(cancellationToken),
        };
    }

    // One after the other: of thousands of cases only the findings are kept, never the states.
    private async Task<List<MigrationRow>> RowsAsync(long fromId, MigrationMapping mapping, CancellationToken cancellationToken)
    {
        var running = context.WorkflowInstances.AsNoTracking().Where(i => i.WorkflowVersionId == fromId && !i.IsFinished)
            .OrderBy(i => i.Id).Select(i => new
            {
                i.CaseId,
                i.StateJson,
                i.Case!.Mode, // Not null: a foreign key; the expression is never run, it becomes SQL.
                i.Case.Proposals.OrderBy(p => p.Id).First().Number,
                i.Case.Proposals.OrderBy(p => p.Id).First().Title,
            });
        var rows = new List<MigrationRow>();
        await foreach (var one in running.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var check = MigrationCheck.Of(mapping, WorkflowState.FromJson(one.StateJson), one.Mode);
            rows.Add(new MigrationRow(one.CaseId, one.Number, one.Title, check.Verdict, check.Moves));
        }
        return [.. rows.OrderByDescending(r => r.Verdict).ThenBy(r => r.CaseId)];
    }

    // A case stands at work, at waits and inside containers; forks and switches only lead on.
    private static List<MappingRow> Mapping(MigrationMapping mapping, List<MigrationRow> rows)
    {
        var standing = rows.SelectMany(row => row.Moves.Select(move => move.ActivityId).Distinct()).CountBy(id => id).ToDictionary();
        return
        [
            .. mapping.Unmatched
                .Where(old => old.IsComposite || old.TaskName is not null || standing.ContainsKey(old.Id))
                .Select(old => new MappingRow(
                    old.Id, old.DisplayText, standing.GetValueOrDefault(old.Id), mapping.Map.GetValueOrDefault(old.Id), mapping.IsProposed(old),
                    [.. mapping.Candidates(old).Select(@new => (@new.Id, @new.DisplayText))])),
        ];
    }

    private IQueryable<WorkflowMigration> Records(MigrationSheet sheet)
    {
        var (from, to) = (sheet.From.Id, sheet.To?.Id);
        return context.WorkflowMigrations.AsNoTracking().Where(m => m.FromId == from && m.ToId == to);
    }

    private Task<List<MigrationRecord>> RecordsAsync(MigrationSheet sheet, CancellationToken cancellationToken) =>
        Records(sheet).OrderByDescending(m => m.Id).Take(MostRecords)
            .Select(m => new MigrationRecord(
                m.CaseId, m.Case!.Proposals.OrderBy(p => p.Id).First().Number, m.Case.Proposals.OrderBy(p => p.Id).First().Title, // Not null: a foreign key.
                m.At, m.Person!.Name, m.Moves, m.Reason)) // Not null: a foreign key.
            .ToListAsync(cancellationToken);

    private static VersionName Name(WorkflowVersion version) => new(version.Id, version.Words(), version.DefinitionId, version.ContentHash);
}
