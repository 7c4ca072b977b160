using MediatR;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters.Templates;

namespace ProposalTracker.Features.Templates;

/// <summary>The letter that the template in force makes of data that are being written. Nothing is kept.</summary>
public sealed record PreviewTemplateSampleQuery(LetterKind Kind, string? Json) : IQuery<TemplatePreview>;

internal sealed class PreviewTemplateSampleHandler(CurrentActor actor, TemplateBook book, LetterPress press) : IRequestHandler<PreviewTemplateSampleQuery, Result<TemplatePreview>>
{
    private const string Name = "样例";

    public async Task<Result<TemplatePreview>> Handle(PreviewTemplateSampleQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("公文模板由管理员管理。");
        var source = await book.SourceAsync(query.Kind, cancellationToken);
        var faults = SampleTrial.Faults(Name, query.Json ?? "", source);
        var letter = faults.Count == 0 && TemplateSample.Read(Name, query.Json ?? "").Sample is { } sample ? TemplateTrial.Letter(query.Kind, source, sample) : null;
        if (letter is null)
            return Error.Refused(string.Join("；", faults));
        var printed = press.Print(letter, draft: true);
        return printed.Pdf is { } pdf ? new TemplatePreview(pdf) : Error.Refused(string.Join("；", printed.Notes.Select(n => n.Message)));
    }
}
