using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>流程异常处理 (I6): an administrator runs the failed step again, or passes over it; always with a reason.</summary>
/// <param name="IncidentId">The row's id.</param>
/// <param name="Skip">Passes over the step instead of running it again.</param>
/// <param name="Outcome">The way to take when passing over; null takes the first.</param>
public sealed record ResolveIncidentCommand(Guid RequestKey, long IncidentId, bool Skip, string? Outcome, string? Reason) : ICommand;

internal sealed class ResolveIncidentValidator : AbstractValidator<ResolveIncidentCommand>
{
    public ResolveIncidentValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("请写明处理的理由。");
}

internal sealed class ResolveIncidentHandler(
    ProposalTrackerContext context, CurrentActor actor, ICaseWorkflow workflow, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<ResolveIncidentCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(ResolveIncidentCommand command, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("流程异常由管理员处理。");
        var incident = await context.Incidents.Include(i => i.Instance).SingleOrDefaultAsync(i => i.Id == command.IncidentId, cancellationToken);
        if (incident?.Instance is not { } instance)
            return Error.NotFound("这个流程异常");
        if (incident.ClearedAt is { } at)
            return Error.AlreadyDone($"这个流程异常已于 {OfficeClock.LocalOf(at):yyyy-MM-dd HH:mm} 处理。");
        var @case = await context.LoadForChangeAsync(instance.CaseId, cancellationToken);
        var step = command.Skip
            ? await workflow.SkipAsync(@case, incident.IncidentId, command.Outcome, cancellationToken)
            : await workflow.RetryAsync(@case, incident.IncidentId, cancellationToken);
        if (step.Refusal is { } refusal)
            return Error.Refused(refusal);
        audit.Record(@case, "流程异常处理", $"{(command.Skip ? "跳过" : "重试")}步骤 {incident.ActivityId}", command.Reason);
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt($"已{(command.Skip ? "跳过" : "重试")}。{step.NextWords(clock.Today)}", @case.Id);
    }
}
