using FluentValidation;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Intake;

/// <summary>审查 (A3): accept, or decline with a typed ground and always a reason.</summary>
/// <param name="Ground">Text of the rule set's ground when declined.</param>
/// <param name="Direct">人大直接分办: when accepted, the congress office distributes it itself, without the government's.</param>
public sealed record CheckProposalCommand(Guid RequestKey, long WorkItemId, bool Accept, string? Ground, string? Reason, bool Direct = false) : ICommand;

internal sealed class CheckProposalValidator : AbstractValidator<CheckProposalCommand>
{
    public CheckProposalValidator()
    {
        RuleFor(c => c.Ground).NotEmpty().When(c => !c.Accept).WithMessage("请选择不予受理的情形。");
        RuleFor(c => c.Reason).NotEmpty().When(c => !c.Accept).WithMessage("请写明不予受理的理由。");
    }
}

internal sealed class CheckProposalHandler(WorkItemDoor door, RuleBook rules, WorkflowChooser workflows) : IRequestHandler<CheckProposalCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(CheckProposalCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.CheckProposal, (_, @case) => CheckAsync(@case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> CheckAsync(Case @case, CheckProposalCommand command, CancellationToken cancellationToken)
    {
        if (command.Accept)
        {
            @case.Proposal.Accept();
            if (command.Direct)
                return await GoDirectAsync(@case, command, cancellationToken);
            return new Deed("accepted", "审查", "予以受理", command.Reason, "已受理。");
        }
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        if (content.DeclineGrounds.All(g => g.Text != command.Ground))
            return Error.Invalid(nameof(command.Ground), "没有这种不予受理的情形，请从列表中选择。");
        @case.Proposal.Decline(command.Ground ?? "", command.Reason ?? "");
        return new Deed("declined", "审查", $"不予受理：{command.Ground}", command.Reason, "已作不予受理处理。");
    }

    private async Task<Result<Deed>> GoDirectAsync(Case @case, CheckProposalCommand command, CancellationToken cancellationToken)
    {
        if (!await workflows.GoesDirectAsync(@case, cancellationToken))
            return Error.Invalid(nameof(command.Direct), "这件建议的办理规则没有人大直接分办的流程。");
        @case.IsDistributedDirectly();
        return await workflows.FollowAsync(@case, @case.Traits(null, false), cancellationToken) is { } refused
            ? refused
            : new Deed("accepted", "审查", "予以受理，由人大直接分办", command.Reason, "已受理。");
    }
}
