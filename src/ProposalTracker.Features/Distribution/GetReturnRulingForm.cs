using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Distribution;

/// <summary>What the page 退办裁定 shows: who gives the case back and why, and the units that may take it.</summary>
public sealed record GetReturnRulingFormQuery(long WorkItemId) : IQuery<ReturnRulingForm>;

/// <param name="Unit">The unit that asks to be relieved; its last return is the one to rule on.</param>
/// <param name="AskedBy">Name of the person who asked.</param>
/// <param name="SuggestedDepartmentId">The unit that it suggests instead, if it is still one to choose.</param>
/// <param name="Replacements">Units that do not have the case yet.</param>
/// <param name="MayReplace">Another unit can be named at once; false for an only lead, whose case goes back to 分办.</param>
/// <param name="MustReplace">It is the last of several leads: without another one nobody would reply.</param>
public sealed record ReturnRulingForm(
    WorkItemDetails Item, UnitCard Unit, string AskedBy, long? SuggestedDepartmentId, IReadOnlyList<NamedChoice> Replacements, bool MayReplace,
    bool MustReplace)
{
    /// <summary>The return to rule on.</summary>
    public ReturnRow Asked => Unit.Returns[^1];
}

internal sealed class GetReturnRulingFormHandler(
    WorkItemHead heads, ProposalTrackerContext context, AssignableDepartments departments, CaseParts parts, CurrentActor actor)
    : IRequestHandler<GetReturnRulingFormQuery, Result<ReturnRulingForm>>
{
    public async Task<Result<ReturnRulingForm>> Handle(GetReturnRulingFormQuery query, CancellationToken cancellationToken)
    {
        var opened = await heads.OpenAsync(query.WorkItemId, CaseTasks.RuleOnReturn, cancellationToken);
        if (opened.Error is { } refused)
            return refused;
        var (item, @case, head) = opened.Value;
        var assignment = @case.AssignmentOf(item.AssignmentId ?? 0);
        var open = assignment.OpenReturn ?? throw new InvalidOperationException($"The assignment {assignment.Id} was expected to have an open return.");
        var askedBy = await context.People.Where(p => p.Id == open.AskedByPersonId).Select(p => p.Name).SingleAsync(cancellationToken);
        var free = await departments.FreeAsync(@case, cancellationToken);
        var units = await parts.UnitsAsync(@case, actor.Required, cancellationToken);
        return new ReturnRulingForm(
            head, units.Single(u => u.AssignmentId == assignment.Id), askedBy, free.Find(d => d.Id == open.SuggestedDepartmentId)?.Id, free,
            assignment.Role == AssignmentRole.CoHandler || @case.HasSeveralLeads, @case.HasSeveralLeads && @case.Leads.Count() == 1);
    }
}
