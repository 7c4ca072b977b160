using FluentValidation;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Distribution;

/// <summary>增加会办 (B5): further units join while the co-handling runs.</summary>
public sealed record AddCoHandlersCommand(Guid RequestKey, long CaseId, IReadOnlyList<long> DepartmentIds, string? Reason) : ICommand;

internal sealed class AddCoHandlersValidator : AbstractValidator<AddCoHandlersCommand>
{
    public AddCoHandlersValidator()
    {
        RuleFor(c => c.DepartmentIds).NotEmpty().WithMessage("请选择要增加的会办单位。");
        RuleFor(c => c.Reason).IsAReason();
    }
}

internal sealed class AddCoHandlersHandler(DistributionDoor door, UnitChangeLimits limits, AssignmentDesk units, AuditTrail audit)
    : IRequestHandler<AddCoHandlersCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(AddCoHandlersCommand command, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(command.CaseId, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var @case = entered.Value;
        if (limits.NoMoreCoHandlers(@case) is { } late)
            return Error.Refused(late);
        if (units.TakenBy(@case, command.DepartmentIds) is { } taken)
            return Error.Invalid(nameof(command.DepartmentIds), $"{taken}已是这件建议的承办单位。");
        var added = await units.AssignAsync(@case, [new(command.DepartmentIds, AssignmentRole.CoHandler, nameof(command.DepartmentIds))], cancellationToken);
        if (added.Error is { } unknown)
            return unknown;
        if (await units.JoinAsync(@case, added.Value, cancellationToken) is { } refusal)
            return Error.Refused(refusal);
        var names = units.Names(added.Value);
        audit.Record(@case, "增加会办", $"增加会办单位 {names}", command.Reason);
        return new Receipt($"已增加会办单位：{names}，等其签收。", @case.Id);
    }
}
