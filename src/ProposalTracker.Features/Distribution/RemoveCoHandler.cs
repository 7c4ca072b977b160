using FluentValidation;
using MediatR;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Distribution;

/// <summary>减少会办 (B5): a co-handler leaves; what it has said stays on record.</summary>
public sealed record RemoveCoHandlerCommand(Guid RequestKey, long CaseId, long? AssignmentId, string? Reason) : ICommand;

internal sealed class RemoveCoHandlerValidator : AbstractValidator<RemoveCoHandlerCommand>
{
    public RemoveCoHandlerValidator()
    {
        RuleFor(c => c.AssignmentId).NotNull().WithMessage("请选择会办单位。");
        RuleFor(c => c.Reason).IsAReason();
    }
}

internal sealed class RemoveCoHandlerHandler(DistributionDoor door, AssignmentDesk units, AssignmentLeaving leaving, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<RemoveCoHandlerCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(RemoveCoHandlerCommand command, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(command.CaseId, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var @case = entered.Value;
        if (UnitChangeLimits.NoFewerCoHandlers(@case) is { } late)
            return Error.Refused(late);
        if (AssignmentDesk.CoHandler(@case, command.AssignmentId) is not { } leaver)
            return Error.Invalid(nameof(command.AssignmentId), "没有这个会办单位，请重新选择。");
        leaver.Relieve(command.Reason ?? "", clock.Now);
        if (await leaving.LeaveAsync(@case, leaver, cancellationToken) is { } refusal)
            return Error.Refused(refusal);
        audit.Record(@case, "减少会办", $"{units.Names([leaver])}不再会办", command.Reason);
        return new Receipt($"{units.Names([leaver])}不再会办。", @case.Id);
    }
}
