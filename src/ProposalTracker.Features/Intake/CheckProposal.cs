using FluentValidation;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Intake;

/// <summary>审查 (A3): accept, or decline with a typed ground and always a reason.</summary>
/// <param name="Ground">Text of the rule set's ground when declined.</param>
public sealed record CheckProposalCommand(Guid RequestKey, long WorkItemId, bool Accept, string? Ground, string? Reason) : ICommand;

internal sealed class CheckProposalValidator : AbstractValidator<CheckProposalCommand>
{
    public CheckProposalValidator()
    {
        RuleFor(c => c.Ground).NotEmpty().When(c => !c.Accept).WithMessage("请选择不予受理的情形。");
        RuleFor(c => c.Reason).NotEmpty().When(c => !c.Accept).WithMessage("请写明不予受理的理由。");
    }
}

internal sealed class CheckProposalHandler(WorkItemDoor door, RuleBook rules) : IRequestHandler<CheckProposalCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(CheckProposalCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.CheckProposal, (_, @case) => CheckAsync(@case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> CheckAsync(Case @case, CheckProposalCommand command, CancellationToken cancellationToken)
    {
        if (command.Accept)
        {
            @case.Proposal.Accept();
            return new Deed("accepted", "审查", "予以受理", command.Reason, "已受理。");
        }
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        if (content.DeclineGrounds.All(g => g.Text != command.Ground))
            return Error.Invalid(nameof(command.Ground), "没有这种不予受理的情形，请从列表中选择。");
        @case.Proposal.Decline(command.Ground ?? "", command.Reason ?? "");
        return new Deed("declined", "审查", $"不予受理：{command.Ground}", command.Reason, "已作不予受理处理。");
    }
}
