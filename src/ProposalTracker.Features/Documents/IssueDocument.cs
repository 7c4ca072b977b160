using FluentValidation;
using MediatR;
using ProposalTracker.Data;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Printing;
using ProposalTracker.Letters;
using LetterKind = ProposalTracker.Domain.Rules.LetterKind;

namespace ProposalTracker.Features.Documents;

/// <summary>Issues a document of a case: number where the kind has one, PDF fixed, into the print queue.</summary>
public sealed record IssueDocumentCommand(
    Guid RequestKey, long CaseId, LetterKind Kind, long? AssignmentId, DocumentText Text, bool WarningsConfirmed = false) : INumberingCommand;

internal sealed class IssueDocumentValidator : AbstractValidator<IssueDocumentCommand>
{
    private const int LongestTitle = 200;

    public IssueDocumentValidator()
    {
        // Named as the form's own fields.
        RuleFor(c => c.Text.Title).NotEmpty().WithMessage("请填写标题。").MaximumLength(LongestTitle).WithMessage($"标题不能超过 {LongestTitle} 个字。").OverridePropertyName(nameof(DocumentText.Title));
        RuleFor(c => c.Text.Salutation).NotEmpty().WithMessage("请填写主送。").OverridePropertyName(nameof(DocumentText.Salutation));
        RuleFor(c => c.Text.Body).NotEmpty().WithMessage("请填写正文。")
            .MaximumLength(Reply.LongestBody).WithMessage($"正文不能超过 {Reply.LongestBody} 个字。")
            .Must(body => body?.Contains("【请写明", StringComparison.Ordinal) is not true).WithMessage("正文里还有“【请写明…】”没有填写。").OverridePropertyName(nameof(DocumentText.Body));
    }
}

internal sealed class IssueDocumentHandler(ProposalTrackerContext context, DocumentDesk desk, DocumentLetters letters, DocumentRegister register)
    : IRequestHandler<IssueDocumentCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(IssueDocumentCommand command, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(command.CaseId, command.Kind, command.AssignmentId, cancellationToken);
        if (found.Error is { } error)
            return error;
        var number = await register.NumberAsync(found.Value, cancellationToken);
        if (number.Error is { } noNumber)
            return noNumber;
        var printed = await letters.PrintAsync(found.Value, command.Text, number.Value.Text, draft: false, cancellationToken);
        var errors = DocumentLetters.Messages(printed, NoteLevel.Error);
        if (errors.Count > 0)
            return Error.Refused($"{LetterKindWords.Of(command.Kind)}不能印制：{string.Join("；", errors)}。");
        var warnings = DocumentLetters.Messages(printed, NoteLevel.Warning);
        if (warnings.Count > 0 && !command.WarningsConfirmed)
            return Error.Invalid(nameof(command.WarningsConfirmed), $"有 {warnings.Count} 项提醒，请核对后确认：{string.Join("；", warnings)}。");
        register.Enter(found.Value, printed, warnings);
        await context.SaveChangesAsync(cancellationToken);
        var words = $"{LetterKindWords.Of(command.Kind)}{(number.Value.Text is { } text ? $"（{text}）" : "")}";
        return new Receipt($"已生成{words}，在印制队列中等待印制。", command.CaseId);
    }
}
