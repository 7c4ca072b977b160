using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Supervision;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Supervision;

/// <summary>列为重点督办 (A12): by the congress side, with the leader and the committee that supervise.</summary>
public sealed record MarkKeySupervisionCommand(Guid RequestKey, long CaseId, string? Leader, string? Committee) : ICommand;

internal sealed class MarkKeySupervisionValidator : AbstractValidator<MarkKeySupervisionCommand>
{
    public MarkKeySupervisionValidator()
    {
        RuleFor(c => c.Leader).NotEmpty().WithMessage("请填写领衔督办的领导。")
            .MaximumLength(KeySupervision.LongestName).WithMessage($"领衔督办的领导不能超过 {KeySupervision.LongestName} 个字。");
        RuleFor(c => c.Committee).NotEmpty().WithMessage("请填写督办的专门委员会。")
            .MaximumLength(KeySupervision.LongestName).WithMessage($"督办的专门委员会不能超过 {KeySupervision.LongestName} 个字。");
    }
}

internal sealed class MarkKeySupervisionHandler(
    ProposalTrackerContext context, CurrentActor actor, WorkflowChooser workflows, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<MarkKeySupervisionCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(MarkKeySupervisionCommand command, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        if (!await context.Cases.VisibleTo(person).AnyAsync(c => c.Id == command.CaseId, cancellationToken))
            return Error.NotFound("这件建议");
        if (!person.Has(Role.LiaisonClerk))
            return Error.Forbidden("重点督办由人大联络员列入。");
        var @case = await context.LoadForChangeAsync(command.CaseId, cancellationToken);
        if (CasePhases.IsEnd(@case.Phase))
            return Error.Refused("这件建议已经办结，不能再列为重点督办。");
        SupervisionRules.ACaseIsMarkedOnce.Require(!@case.IsKey);
        context.KeySupervisions.Add(new KeySupervision(@case, command.Leader ?? "", command.Committee ?? "", clock.Today, person.PersonId));
        audit.Record(@case, "重点督办", $"列为重点督办，{command.Leader}领衔，{command.Committee}督办");
        return new Receipt($"已列为重点督办。{await NextAsync(@case, cancellationToken)}", @case.Id);
    }

    // Before 分办 the follow-up comes with the workflow that is chosen then.
    private async Task<string> NextAsync(Case @case, CancellationToken cancellationToken)
    {
        if (@case.Mode is null)
            return "分办以后，办理期间定期产生督办待办。";
        return await workflows.SuperviseAsync(@case, cancellationToken)
            ? "从今天起，办理期间定期产生督办待办。"
            : "这件建议的流程没有定期督办，不会自动产生督办待办，请在督办页上随时记录。";
    }
}
