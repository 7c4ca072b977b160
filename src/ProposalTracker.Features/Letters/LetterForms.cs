using ProposalTracker.Features.Start;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Templates;

namespace ProposalTracker.Features.Letters;

/// <summary>The letter templates (公文模板) of <c>templates/</c>, read once: the start stops on a broken one.</summary>
internal sealed class LetterForms(ContentFolders content)
{
    private readonly Lazy<LetterTemplates> templates = new(() => LetterTemplates.Load(content.Templates));

    /// <summary>What is wrong with the files, one finding a line with file, line and column.</summary>
    public IReadOnlyList<TemplateFault> Faults => templates.Value.Faults;

    /// <exception cref="InvalidOperationException">The template asks for what the data do not have; checked at the start with its samples.</exception>
    public RenderedLetterText Write(LetterKind kind, TemplateData data)
    {
        var result = templates.Value.Render(kind, data);
        return result.Text ?? throw new InvalidOperationException($"The template of {kind} was expected to render: {string.Join("; ", result.Findings)}");
    }
}
