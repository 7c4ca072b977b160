using FluentValidation;
using MediatR;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Distribution;

/// <summary>免会办 (C3): the lead goes on without an opinion that does not come; nobody waits for it any more.</summary>
public sealed record WaiveOpinionCommand(Guid RequestKey, long CaseId, long? AssignmentId, string? Reason) : ICommand;

internal sealed class WaiveOpinionValidator : AbstractValidator<WaiveOpinionCommand>
{
    public WaiveOpinionValidator()
    {
        RuleFor(c => c.AssignmentId).NotNull().WithMessage("请选择会办单位。");
        RuleFor(c => c.Reason).IsAReason();
    }
}

internal sealed class WaiveOpinionHandler(DistributionDoor door, AssignmentDesk units, AssignmentLeaving leaving, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<WaiveOpinionCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(WaiveOpinionCommand command, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(command.CaseId, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var @case = entered.Value;
        if (AssignmentDesk.CoHandler(@case, command.AssignmentId) is not { } late)
            return Error.Invalid(nameof(command.AssignmentId), "没有这个会办单位，请重新选择。");
        late.Waive(command.Reason ?? "", clock.Now);
        if (await leaving.LeaveAsync(@case, late, cancellationToken) is { } refusal)
            return Error.Refused(refusal);
        audit.Record(@case, "免会办", $"不再等{units.Names([late])}的会办意见", command.Reason);
        return new Receipt($"不再等{units.Names([late])}的会办意见。", @case.Id);
    }
}
