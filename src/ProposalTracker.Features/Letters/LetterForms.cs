using ProposalTracker.Features.Start;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Templates;

namespace ProposalTracker.Features.Letters;

/// <summary>The letter templates (公文模板) of <c>templates/</c> with their samples, read once: the start stops on a broken one.</summary>
internal sealed class LetterForms(ContentFolders content)
{
    private readonly Lazy<LetterTemplates> templates = new(() => LetterTemplates.Load(content.Templates));

    /// <summary>What is wrong with the files, one finding a line with file, line and column.</summary>
    public IReadOnlyList<TemplateFault> Faults => templates.Value.Faults;

    /// <summary>The file's text; the first version of the template.</summary>
    public string Source(LetterKind kind) => templates.Value.SourceOf(kind);

    /// <summary>Invented data to try a template with; at least one.</summary>
    public IReadOnlyList<TemplateSample> Samples(LetterKind kind) => templates.Value.SamplesOf(kind);
}
