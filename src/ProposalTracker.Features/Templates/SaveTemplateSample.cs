using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Domain.Templates;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Templates;

/// <summary>Adds invented data to try a template with, or changes what was added; issued letters and templates are not touched.</summary>
/// <param name="SampleId">Null for a new one.</param>
/// <param name="Version">Of the sample as the administrator saw it.</param>
public sealed record SaveTemplateSampleCommand(Guid RequestKey, LetterKind Kind, long? SampleId, int Version, string? Name, string? Json) : ICommand;

internal sealed class SaveTemplateSampleValidator : AbstractValidator<SaveTemplateSampleCommand>
{
    public SaveTemplateSampleValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("请填写样例名称。")
            .MaximumLength(LetterTemplateSample.LongestName).WithMessage($"样例名称不能超过 {LetterTemplateSample.LongestName} 个字。")
            // It is shown in findings, and read as the name of a file.
            .Must(name => name is null || name.All(c => char.IsLetterOrDigit(c) || " -—（）()、，".Contains(c, StringComparison.Ordinal)))
            .WithMessage("样例名称只能用文字、数字、空格、短横线和括号。");
        RuleFor(c => c.Json).NotEmpty().WithMessage("请填写样例资料。");
    }
}

internal sealed class SaveTemplateSampleHandler(ProposalTrackerContext context, CurrentActor actor, TemplateBook book, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<SaveTemplateSampleCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(SaveTemplateSampleCommand command, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("公文模板由管理员管理。");
        var (name, json) = ((command.Name ?? "").Trim(), TemplateTrial.Lines(command.Json ?? ""));
        var samples = await context.LetterTemplateSamples.Where(s => s.Kind == command.Kind).ToListAsync(cancellationToken);
        var sample = samples.Find(s => s.Id == command.SampleId);
        if (command.SampleId is not null && sample is null)
            return Error.NotFound("这份样例");
        if (sample is not null && sample.Version != command.Version)
            return Error.Stale("在您编辑期间，别人已经修改了这份样例。请与您的内容对照后再保存。");
        if (samples.Exists(s => s != sample && s.Name == name) || book.SamplesThatCome(command.Kind).Any(s => s.Name == name))
            return Error.Invalid(nameof(command.Name), "已经有同名的样例。");
        if (SampleTrial.Faults(name, json, await book.SourceAsync(command.Kind, cancellationToken)) is { Count: > 0 } problems)
            return Error.Invalid(nameof(command.Json), $"样例有 {problems.Count} 处错误，没有保存：{string.Join("；", problems.Select(p => p.ToString().TrimEnd('。')))}。");
        LetterTemplateRules.SamplesAreBounded.Require(sample is not null || samples.Count < LetterTemplateSample.MostSamples, LetterTemplateSample.MostSamples);
        return Keep(command.Kind, sample, name, json);
    }

    private Receipt Keep(LetterKind kind, LetterTemplateSample? sample, string name, string json)
    {
        var what = sample is null ? "新建模板样例" : "修改模板样例";
        audit.Record(null, what, $"{what}：{LetterKindWords.Of(kind)}“{name}”（{TemplateBook.HashOf(json)[..12]}）");
        if (sample is null)
            context.LetterTemplateSamples.Add(new LetterTemplateSample(kind, name, json, actor.Required.PersonId, clock.Now));
        else
            sample.Write(name, json, actor.Required.PersonId, clock.Now);
        return new Receipt($"已保存样例“{name}”。试排时可以选它；以后发布模板也会用它检查。");
    }
}
