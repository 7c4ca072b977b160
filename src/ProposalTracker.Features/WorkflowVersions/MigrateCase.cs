using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>流程迁移 (I3): moves one running case to another published version, if it moves cleanly; else it stays.</summary>
/// <param name="Pairs">Activities whose id changed, each as <c>old=new</c>; equal ids and plain proposals need none.</param>
public sealed record MigrateCaseCommand(
    Guid RequestKey, long CaseId, long FromVersionId, long ToVersionId, IReadOnlyList<string> Pairs, string? Reason) : ICommand;

internal sealed class MigrateCaseValidator : AbstractValidator<MigrateCaseCommand>
{
    public const int LongestReason = 500;

    public MigrateCaseValidator() => RuleFor(c => c.Reason)
        .NotEmpty().WithMessage("请写明迁移的理由。")
        .MaximumLength(LongestReason).WithMessage($"迁移的理由不能超过 {LongestReason} 个字。");
}

internal sealed class MigrateCaseHandler(
    ProposalTrackerContext context, MigrationDesk desk, ICaseWorkflow workflow, CurrentActor actor, AuditTrail audit)
    : IRequestHandler<MigrateCaseCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(MigrateCaseCommand command, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("流程迁移由管理员办理。");
        var instance = await context.WorkflowInstances.Include(i => i.WorkflowVersion).SingleOrDefaultAsync(i => i.CaseId == command.CaseId, cancellationToken);
        if (instance?.WorkflowVersion is not { } from)
            return Error.NotFound("这件建议");
        if (await desk.FindAsync(command.ToVersionId, cancellationToken) is not { } to)
            return Error.NotFound("这个流程版本");
        if (from.Id == to.Id)
            return Error.AlreadyDone($"这件建议已经按{to.Words()}办理，没有重复迁移。");
        if (from.Id != command.FromVersionId)
            return Error.Refused($"这件建议现在按{from.Words()}办理，不在所选的版本上。");
        return await MoveAsync(instance, from, to, command, cancellationToken);
    }

    private async Task<Result<Receipt>> MoveAsync(
        WorkflowInstance instance, WorkflowVersion from, WorkflowVersion to, MigrateCaseCommand command, CancellationToken cancellationToken)
    {
        var @case = await context.LoadForChangeAsync(command.CaseId, cancellationToken);
        var mapping = await desk.MappingAsync(from.Id, to.Id, command.Pairs, cancellationToken);
        var check = MigrationCheck.Of(mapping, WorkflowState.FromJson(instance.StateJson), @case.Mode);
        if (check.Verdict != MigrationVerdict.MovesCleanly)
            return Error.Refused($"没有迁移，仍按{from.Words()}办理：{string.Concat(check.Moves.Where(m => m.IsObstacle).Select(m => m.Words))}");
        var step = await workflow.MigrateAsync(@case, to, mapping.Map, cancellationToken);
        if (step.Refusal is { } refusal)
            return Error.Refused(refusal);
        var reason = command.Reason ?? "";
        var changes = string.Concat(check.Moves.Where(m => m.IsChange).Select(m => m.Words)).TrimEnd('。');
        var entry = audit.Record(
            @case, "流程迁移", $"办理流程由{Words(from, to)}改为{Words(to, from)}：{(changes.Length == 0 ? "已办和在办的步骤不变" : changes)}", reason);
        context.WorkflowMigrations.Add(new WorkflowMigration(@case, from, to, actor.Required.PersonId, reason, entry.At)
        {
            Mapping = [.. mapping.Map.Select(pair => $"{pair.Key}={pair.Value}")],
            Moves = [.. check.Moves.Select(m => m.Words)],
        });
        return new Receipt($"{@case.Proposal.Number}已迁移到{to.Words()}。", @case.Id);
    }

    // Two workflows may have one name.
    private static string Words(WorkflowVersion version, WorkflowVersion other) =>
        version.DefinitionId == other.DefinitionId ? version.Words() : $"{version.Words()}（{version.DefinitionId}）";
}
