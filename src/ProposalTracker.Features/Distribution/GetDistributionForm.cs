using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Distribution;

/// <summary>What the pages 分办 and 改办 show: the units to choose from, those that have the case already, and why one gave it back.</summary>
public sealed record GetDistributionFormQuery(long WorkItemId) : IQuery<DistributionForm>;

/// <param name="Modes">Ways of handling (办理方式) that the case's workflow can carry; the only one left once it is chosen.</param>
/// <param name="Departments">Units that do not have the case.</param>
/// <param name="Units">Departments that have or had the case, with their returns; empty at the first 分办.</param>
/// <param name="Suggested">The one of <paramref name="Departments"/> that the relieved lead proposed.</param>
/// <param name="Note">What the congress wrote when it handed the case over.</param>
/// <param name="MayCountersign">The co-handlers of a 主会办 can be made to countersign the reply (会签).</param>
/// <param name="DueIfToday">人大直接分办: this step hands the case over too, so the reply is due then; null where it was handed over before.</param>
public sealed record DistributionForm(
    WorkItemDetails Item, IReadOnlyList<HandlingMode> Modes, IReadOnlyList<NamedChoice> Departments, IReadOnlyList<UnitCard> Units,
    long? Suggested, string? Note, bool MayCountersign, DueDate? DueIfToday)
{
    /// <summary>改办: a lead gave the case back and another one is sought.</summary>
    public bool IsAgain => Units.Count > 0;
}

internal sealed class GetDistributionFormHandler(
    WorkItemHead heads, DistributionChoices choices, AssignableDepartments departments, CaseParts parts, CurrentActor actor)
    : IRequestHandler<GetDistributionFormQuery, Result<DistributionForm>>
{
    public async Task<Result<DistributionForm>> Handle(GetDistributionFormQuery query, CancellationToken cancellationToken)
    {
        var opened = await heads.OpenAsync(query.WorkItemId, CaseTasks.Distribute, cancellationToken);
        if (opened.Error is { } refused)
            return refused;
        var @case = opened.Value.Case;
        var free = await departments.FreeAsync(@case, cancellationToken);
        return new DistributionForm(
            opened.Value.Head, await choices.ModesAsync(@case, cancellationToken), free, await parts.UnitsAsync(@case, actor.Required, cancellationToken),
            free.Find(d => d.Id == SuggestedBy(@case))?.Id, await parts.NoteAsync(@case.Id, "交办", cancellationToken),
            await choices.MayCountersignAsync(@case, cancellationToken), await choices.DueIfTodayAsync(@case, cancellationToken));
    }

    private static long? SuggestedBy(Case @case) => @case.Assignments.Where(a => a.Role == AssignmentRole.Lead)
        .SelectMany(a => a.Returns).Where(r => r.Upheld is true).MaxBy(r => r.RuledAt)?.SuggestedDepartmentId;
}
