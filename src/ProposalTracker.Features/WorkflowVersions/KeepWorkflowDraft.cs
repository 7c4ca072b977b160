using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Trust;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>先模拟: keeps a definition for a simulation before it is published; refused while it has errors.</summary>
public sealed record KeepWorkflowDraftCommand(Guid RequestKey, string? FileName, string? Json) : ICommand;

internal sealed class KeepWorkflowDraftValidator : AbstractValidator<KeepWorkflowDraftCommand>
{
    public KeepWorkflowDraftValidator() => RuleFor(c => c.Json).NotEmpty().WithMessage("请选择流程定义文件，或粘贴它的内容。");
}

internal sealed class KeepWorkflowDraftHandler(ProposalTrackerContext context, CurrentActor actor, OfficeClock clock)
    : IRequestHandler<KeepWorkflowDraftCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(KeepWorkflowDraftCommand command, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        if (!person.Has(Role.Administrator))
            return Error.Forbidden("流程由管理员管理。");
        var kept = new WorkflowDraft(command.FileName ?? "", command.Json ?? "");
        if (DefinitionReport.Of(kept.Json, kept.FileName).Errors is > 0 and var errors)
            return Error.Invalid(nameof(command.Json), $"流程定义有 {errors} 处错误，改正后才能模拟。");
        var draft = await context.SavedDrafts.SingleOrDefaultAsync(d => d.PersonId == person.PersonId && d.FormKey == WorkflowDraft.FormKey, cancellationToken);
        if (draft is null)
        {
            draft = new SavedDraft(person.PersonId, WorkflowDraft.FormKey);
            context.SavedDrafts.Add(draft);
        }
        draft.Keep(kept.Write(), clock.Now);
        return new Receipt("还没有发布，可以先在这里模拟。");
    }
}
