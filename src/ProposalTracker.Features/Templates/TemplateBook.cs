using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Domain.Templates;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Printing;
using ProposalTracker.Letters.Templates;

namespace ProposalTracker.Features.Templates;

/// <summary>The newest published version of each template; the file that came with the program while there is none.</summary>
internal sealed class TemplateBook(ProposalTrackerContext context, LetterForms forms)
{
    // A version never changes, so what was parsed may be kept for ever.
    private static readonly ConcurrentDictionary<string, LetterTemplate> Parsed = new();

    public Task<LetterTemplateVersion?> CurrentAsync(LetterKind kind, CancellationToken cancellationToken) =>
        context.LetterTemplateVersions.AsNoTracking().Where(v => v.Kind == kind).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);

    /// <exception cref="InvalidOperationException">The template asks for what the data do not have; publishing tries every template with its samples.</exception>
    public async Task<RenderedLetterText> WriteAsync(LetterKind kind, TemplateData data, CancellationToken cancellationToken)
    {
        var version = await CurrentAsync(kind, cancellationToken);
        var template = version is null ? Parse(kind, forms.Source(TemplateKinds.Of(kind))) : Parsed.GetOrAdd($"{kind} {version.ContentHash}", _ => Parse(kind, version.Source));
        var result = template.Render(data);
        return result.Text ?? throw new InvalidOperationException($"The template of {kind} was expected to render: {string.Join("; ", result.Findings)}");
    }

    /// <summary>The text in force.</summary>
    public async Task<string> SourceAsync(LetterKind kind, CancellationToken cancellationToken) =>
        (await CurrentAsync(kind, cancellationToken))?.Source ?? forms.Source(TemplateKinds.Of(kind));

    /// <summary>Invented data that come with the program; at least one.</summary>
    public IReadOnlyList<TemplateSample> SamplesThatCome(LetterKind kind) => forms.Samples(TemplateKinds.Of(kind));

    /// <summary>Invented data to try a template with: those that come with the program, then what administrators have added.</summary>
    public async Task<IReadOnlyList<TemplateSample>> SamplesAsync(LetterKind kind, CancellationToken cancellationToken)
    {
        var added = await context.LetterTemplateSamples.AsNoTracking().Where(s => s.Kind == kind).OrderBy(s => s.Id)
            .Select(s => new { s.Name, s.Json }).ToListAsync(cancellationToken);
        // What was kept has been read before.
        return [.. SamplesThatCome(kind), .. added.Select(s => TemplateSample.Read(s.Name, s.Json).Sample).OfType<TemplateSample>()];
    }

    public static string HashOf(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    private static LetterTemplate Parse(LetterKind kind, string source) =>
        LetterTemplate.Parse(LetterKindWords.Of(kind), source).Template
        ?? throw new InvalidOperationException($"The published template of {kind} was expected to be readable.");
}
