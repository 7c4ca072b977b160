using System.Text.Json;
using MediatR;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Templates;

/// <summary>试排: tries a text that is being written and keeps it for the preview, as what this person is typing; publishes nothing.</summary>
/// <param name="Sample">Name of the sample; another name stands for the first.</param>
public sealed record TryLetterTemplateQuery(LetterKind Kind, string Source, string? Sample) : IQuery<TemplateTrialReport>;

/// <param name="Problems">Empty if it may be published.</param>
public sealed record TemplateTrialReport(IReadOnlyList<TemplateProblem> Problems);

/// <summary>What is kept between the trial and the preview.</summary>
internal sealed record TriedTemplate(string Source, string? Sample)
{
    public static string KeyOf(LetterKind kind) => $"template-trial-{kind}";
}

internal sealed class TryLetterTemplateHandler(CurrentActor actor, TemplateBook book, IMediator mediator)
    : IRequestHandler<TryLetterTemplateQuery, Result<TemplateTrialReport>>
{
    public async Task<Result<TemplateTrialReport>> Handle(TryLetterTemplateQuery request, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("公文模板由管理员管理。");
        var problems = TemplateTrial.Faults(request.Source, await book.SamplesAsync(request.Kind, cancellationToken));
        if (problems.Count == 0)
        {
            var json = JsonSerializer.Serialize(new TriedTemplate(request.Source, request.Sample));
            var kept = await mediator.Send(new SaveDraftRequest(TriedTemplate.KeyOf(request.Kind), json), cancellationToken);
            if (kept.Error is { } refused)
                return refused;
        }
        return new TemplateTrialReport(problems);
    }
}
