using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.SignIn;

/// <summary>签收 (B3): the department accepts what it was assigned, with a suggestion to add a unit where it has one.</summary>
public sealed record SignInAssignmentCommand(Guid RequestKey, long WorkItemId, string? SuggestedUnits) : ICommand;

internal sealed class SignInAssignmentHandler(WorkItemDoor door, OfficeClock clock)
    : IRequestHandler<SignInAssignmentCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(SignInAssignmentCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.SignIn, (item, @case) => SignIn(item, @case, command), cancellationToken);

    private Deed SignIn(WorkItem item, Case @case, SignInAssignmentCommand command)
    {
        var assignment = @case.AssignmentOf(item.AssignmentId ?? 0);
        assignment.SignIn(door.PersonId, clock.Now);
        var unit = assignment.Department?.ShortNameOn(clock.Today);
        var suggestion = string.IsNullOrWhiteSpace(command.SuggestedUnits) ? null : $"建议增加承办单位：{command.SuggestedUnits.Trim()}";
        return new Deed("accepted", "签收", $"{unit}签收（{CaseWords.Of(assignment.Role)}）", suggestion, "已签收。");
    }
}
