using FluentValidation;
using MediatR;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Distribution;

/// <summary>更换主办 (B5): another unit leads from here on. It takes over where the case stands; in a branch of its own it signs in first.</summary>
public sealed record ReplaceLeadCommand(Guid RequestKey, long CaseId, long? AssignmentId, long? DepartmentId, string? Reason) : ICommand;

internal sealed class ReplaceLeadValidator : AbstractValidator<ReplaceLeadCommand>
{
    public ReplaceLeadValidator()
    {
        RuleFor(c => c.AssignmentId).NotNull().WithMessage("请选择原主办单位。");
        RuleFor(c => c.DepartmentId).NotNull().WithMessage("请选择新的主办单位。");
        RuleFor(c => c.Reason).IsAReason();
    }
}

internal sealed class ReplaceLeadHandler(DistributionDoor door, AssignmentDesk units, LeadSuccession succession, AuditTrail audit)
    : IRequestHandler<ReplaceLeadCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(ReplaceLeadCommand command, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(command.CaseId, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var @case = entered.Value;
        if (@case.Leads.FirstOrDefault(a => a.Id == command.AssignmentId) is not { } former)
            return Error.Invalid(nameof(command.AssignmentId), "没有这个主办单位，请重新选择。");
        var departmentId = command.DepartmentId ?? 0;
        if (units.TakenBy(@case, [departmentId]) is { } taken)
            return Error.Invalid(nameof(command.DepartmentId), $"{taken}已是这件建议的承办单位，请另选单位。");
        if (await succession.RefusalAsync(@case, former, cancellationToken) is { } notNow)
            return Error.Refused(notNow);
        var succeeded = await succession.SucceedAsync(@case, former, departmentId, command.Reason ?? "", cancellationToken);
        if (succeeded.Error is { } not)
            return not;
        var words = $"主办单位由{units.Names([former])}改为{units.Names([succeeded.Value])}";
        audit.Record(@case, "改办", words, command.Reason);
        return new Receipt($"{words}。", @case.Id);
    }
}
