using System.Text.Json;
using MediatR;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Templates;

/// <summary>The letter that a template makes of invented data, as PDF: of the text this person tried last, or of the version that counts.</summary>
/// <param name="Tried">False shows the published version.</param>
/// <param name="Sample">Name of the data for the published version; the first where there is none of that name.</param>
public sealed record GetTemplatePreviewQuery(LetterKind Kind, bool Tried, string? Sample = null) : IQuery<TemplatePreview>;

public sealed record TemplatePreview(byte[] Pdf);

internal sealed class GetTemplatePreviewHandler(CurrentActor actor, LetterPress press, TemplateBook book, IMediator mediator)
    : IRequestHandler<GetTemplatePreviewQuery, Result<TemplatePreview>>
{
    public async Task<Result<TemplatePreview>> Handle(GetTemplatePreviewQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("公文模板由管理员管理。");
        var (source, sampleName) = await TriedAsync(query, cancellationToken)
            ?? new TriedTemplate(await book.SourceAsync(query.Kind, cancellationToken), query.Sample);
        var samples = await book.SamplesAsync(query.Kind, cancellationToken);
        var sample = samples.FirstOrDefault(s => s.Name == sampleName) ?? samples[0];
        if (TemplateTrial.Letter(query.Kind, source, sample) is not { } letter)
            return Error.Refused(string.Join("；", TemplateTrial.Faults(source, samples)));
        var printed = press.Print(letter, draft: true);
        return printed.Pdf is { } pdf ? new TemplatePreview(pdf) : Error.Refused(string.Join("；", printed.Notes.Select(n => n.Message)));
    }

    private async Task<TriedTemplate?> TriedAsync(GetTemplatePreviewQuery query, CancellationToken cancellationToken)
    {
        if (!query.Tried)
            return null;
        var draft = await mediator.Send(new GetDraftQuery(TriedTemplate.KeyOf(query.Kind)), cancellationToken);
        return draft.IsOk ? JsonSerializer.Deserialize<TriedTemplate>(draft.Value.FieldsJson) : null;
    }
}
