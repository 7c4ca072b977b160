using FluentValidation;
using MediatR;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Domain.Templates;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Templates;

/// <summary>发布公文模板: a version of its own; letters that are issued and drafts that are begun keep their text.</summary>
/// <param name="Version">Number of the version that the administrator had before him.</param>
public sealed record PublishLetterTemplateCommand(Guid RequestKey, LetterKind Kind, int Version, string? Source, string? Why) : ICommand;

internal sealed class PublishLetterTemplateValidator : AbstractValidator<PublishLetterTemplateCommand>
{
    public PublishLetterTemplateValidator()
    {
        RuleFor(c => c.Source).NotEmpty().WithMessage("请填写模板内容。");
        RuleFor(c => c.Why).NotEmpty().WithMessage("请写明改了什么、为什么改。")
            .MaximumLength(LetterTemplateVersion.LongestReason).WithMessage($"修改说明不能超过 {LetterTemplateVersion.LongestReason} 个字。");
    }
}

internal sealed class PublishLetterTemplateHandler(
    ProposalTrackerContext context, CurrentActor actor, TemplateBook book, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<PublishLetterTemplateCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(PublishLetterTemplateCommand command, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("公文模板由管理员发布。");
        var source = TemplateTrial.Lines(command.Source ?? "");
        var current = await book.CurrentAsync(command.Kind, cancellationToken);
        if ((current?.Number ?? 0) != command.Version)
            return Error.Stale($"在您编辑期间，别人已经发布了第 {current?.Number} 版。请与您的文本对照后再发布。");
        if (TemplateTrial.Faults(source, await book.SamplesAsync(command.Kind, cancellationToken)) is { Count: > 0 } problems)
            return Error.Invalid(nameof(command.Source), $"模板有 {problems.Count} 处错误，没有发布：{string.Join("；", problems.Select(p => p.ToString().TrimEnd('。')))}。");
        var hash = TemplateBook.HashOf(source);
        if (current?.ContentHash == hash)
            return Error.Refused($"内容与现在使用的第 {current.Number} 版相同，不需要发布。");
        var number = (current?.Number ?? 0) + 1;
        context.LetterTemplateVersions.Add(new LetterTemplateVersion(command.Kind, number, source, hash, command.Why ?? "", actor.Required.PersonId, clock.Now));
        audit.Record(null, "发布公文模板", $"发布{LetterKindWords.Of(command.Kind)}模板第 {number} 版（{hash[..12]}）", command.Why);
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt($"已发布{LetterKindWords.Of(command.Kind)}模板第 {number} 版，以后新拟的函使用这一版；已经拟稿和印发的不变。");
    }
}
