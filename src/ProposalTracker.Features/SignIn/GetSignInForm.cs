using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.SignIn;

/// <summary>What the page 签收 shows: the proposal, in which role and until when the unit handles it, and how long it may give it back.</summary>
public sealed record GetSignInFormQuery(long WorkItemId) : IQuery<SignInForm>;

/// <param name="RoleWords">主办 or 会办.</param>
/// <param name="HandleBy">Last day for the unit's reply or opinion.</param>
/// <param name="ReturnBy">Last day for a 退办; null where the place has no such limit.</param>
/// <param name="IsReturnLate">The last day for a 退办 is over.</param>
/// <param name="MayReturn">False once it is late, where the rule set refuses late returns.</param>
/// <param name="Note">What the dispatcher wrote to the units.</param>
/// <param name="Others">Units that handle the case beside this one.</param>
/// <param name="Departments">Units to suggest: all but those that have the case.</param>
public sealed record SignInForm(
    WorkItemDetails Item, string RoleWords, DueDate HandleBy, DateOnly? ReturnBy, bool IsReturnLate, bool MayReturn, string? Note, IReadOnlyList<string> Others,
    IReadOnlyList<NamedChoice> Departments);

internal sealed class GetSignInFormHandler(WorkItemHead heads, AssignableDepartments departments, CaseParts parts, RuleBook rules, OfficeClock clock)
    : IRequestHandler<GetSignInFormQuery, Result<SignInForm>>
{
    public async Task<Result<SignInForm>> Handle(GetSignInFormQuery query, CancellationToken cancellationToken)
    {
        var opened = await heads.OpenAsync(query.WorkItemId, CaseTasks.SignIn, cancellationToken);
        if (opened.Error is { } refused)
            return refused;
        var (item, @case, head) = opened.Value;
        var assignment = @case.AssignmentOf(item.AssignmentId ?? 0);
        var window = await rules.DueAsync(@case, TimeLimitNames.Return, assignment, clock.Today, cancellationToken);
        var isLate = window is not null && clock.Today > window.On;
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var others = @case.ActiveAssignments.Where(a => a.Id != assignment.Id).OrderBy(a => a.Role)
            .Select(a => $"{CaseWords.Of(a.Role)} {a.Department?.ShortNameOn(clock.Today)}");
        return new SignInForm(
            head, CaseWords.Of(assignment.Role), new DueDate(assignment.DueOn, assignment.DueWhy), window?.On,
            isLate, !(isLate && content.Returns.LateIsRefused),
            await parts.NoteAsync(@case.Id, "改办", cancellationToken) ?? await parts.NoteAsync(@case.Id, "分办", cancellationToken), [.. others],
            await departments.FreeAsync(@case, cancellationToken));
    }
}
