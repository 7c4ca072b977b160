using System.Text.Json.Nodes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>流程异常处理 (I6): an administrator runs the failed step again, passes over it, answers in its place, or gives the workflow up; always with a reason.</summary>
/// <param name="IncidentId">The row's id.</param>
/// <param name="Outcome">The way to take behind the step; null takes the first.</param>
/// <param name="Replacement">The result that stands in its place.</param>
public sealed record ResolveIncidentCommand(
    Guid RequestKey, long IncidentId, IncidentRemedy Remedy, string? Outcome, string? Replacement, string? Reason) : ICommand;

internal sealed class ResolveIncidentValidator : AbstractValidator<ResolveIncidentCommand>
{
    private const int LongestReplacement = 2_000;

    public ResolveIncidentValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("请写明处理的理由。");
        RuleFor(c => c.Replacement).NotEmpty().When(c => c.Remedy == IncidentRemedy.Replace).WithMessage("请填写代替这一步的结果。");
        RuleFor(c => c.Replacement).MaximumLength(LongestReplacement).WithMessage($"代填的结果不能超过 {LongestReplacement} 个字。");
    }
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
        var (done, step) = await ApplyAsync(@case, incident.IncidentId, command, cancellationToken);
        if (step.Refusal is { } refusal)
            return Error.Refused(refusal);
        audit.Record(@case, "流程异常处理", $"{done}步骤 {incident.ActivityId}", command.Reason);
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt($"已{done}。{step.NextWords(clock.Today)}", @case.Id);
    }

    private async Task<(string Done, StepTaken Step)> ApplyAsync(Case @case, string incidentId, ResolveIncidentCommand command, CancellationToken cancellationToken) =>
        command.Remedy switch
        {
            IncidentRemedy.Skip => ("跳过", await workflow.SkipAsync(@case, incidentId, command.Outcome, cancellationToken)),
            IncidentRemedy.Replace => ("代填", await workflow.ReplaceAsync(@case, incidentId, JsonValue.Create(command.Replacement), command.Outcome, cancellationToken)),
            IncidentRemedy.GiveUp => ("终止", await workflow.GiveUpAsync(@case, command.Reason ?? "", cancellationToken)),
            _ => ("重试", await workflow.RetryAsync(@case, incidentId, cancellationToken)),
        };
}
