using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>发布流程 (I1, I2): an uploaded definition becomes a version of its own; running cases keep theirs.</summary>
public sealed record PublishWorkflowVersionCommand(Guid RequestKey, string? FileName, string? Json) : ICommand;

internal sealed class PublishWorkflowVersionValidator : AbstractValidator<PublishWorkflowVersionCommand>
{
    public PublishWorkflowVersionValidator() => RuleFor(c => c.Json).NotEmpty().WithMessage("请选择流程定义文件，或粘贴它的内容。");
}

internal sealed class PublishWorkflowVersionHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<PublishWorkflowVersionCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(PublishWorkflowVersionCommand command, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("流程由管理员发布。");
        var json = command.Json ?? "";
        var (definition, findings) = WorkflowPublishing.Check(json, string.IsNullOrWhiteSpace(command.FileName) ? "流程定义" : command.FileName);
        var errors = findings.Where(f => f.Severity == FindingSeverity.Error).ToList();
        if (definition is null || errors.Count > 0)
            return Error.Invalid(nameof(command.Json), $"流程定义有 {errors.Count} 处错误，没有发布。第一处：{Place(errors.FirstOrDefault())}");
        if (!await WorkflowPublishing.AddAsync(context, definition, json, clock.Now, cancellationToken))
            return Error.Refused($"{definition.DefinitionId} 第 {definition.Version} 版已经发布，不需要重复发布。");
        audit.Record(null, "发布流程", $"发布流程“{definition.Name}”第 {definition.Version} 版（{definition.DefinitionId}）");
        await context.SaveChangesAsync(cancellationToken);
        await context.SavedDrafts.Where(d => d.PersonId == actor.Required.PersonId && d.FormKey == WorkflowDraft.FormKey).ExecuteDeleteAsync(cancellationToken);
        return new Receipt($"已发布“{definition.Name}”第 {definition.Version} 版，以后登记的建议按新版本办理，正在办理的仍按原版本。");
    }

    private static string? Place(Finding? finding) => finding is null ? null : $"{finding.File}:{finding.Line}:{finding.Column}: error {finding.Code}";
}
