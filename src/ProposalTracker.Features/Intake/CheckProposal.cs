using FluentValidation;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;

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

internal sealed class CheckProposalHandler(WorkItemDoor door) : IRequestHandler<CheckProposalCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(CheckProposalCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.CheckProposal, (_, @case) => Check(@case, command), cancellationToken);

    private static Deed Check(Case @case, CheckProposalCommand command)
    {
        if (command.Accept)
        {
            @case.Proposal.Accept();
            return new Deed("accepted", "审查", "予以受理", command.Reason, "已受理。");
        }
        @case.Proposal.Decline(command.Ground ?? "", command.Reason ?? "");
        return new Deed("declined", "审查", $"不予受理：{command.Ground}", command.Reason, "已作不予受理处理。");
    }
}
