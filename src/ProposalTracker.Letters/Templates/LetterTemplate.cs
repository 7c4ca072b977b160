using DotLiquid;

namespace ProposalTracker.Letters.Templates;

/// <summary>One kind of letter as a Liquid text with sections. Immutable; any thread may render.</summary>
public sealed class LetterTemplate
{
    private readonly string _file;
    private readonly IReadOnlyDictionary<TemplateSection, string> _sections;

    private LetterTemplate(string file, IReadOnlyDictionary<TemplateSection, string> sections)
    {
        _file = file;
        _sections = sections;
    }

    /// <param name="file">Named in the faults.</param>
    /// <returns>The template, or null and everything that is wrong with its form.</returns>
    public static (LetterTemplate? Template, IReadOnlyList<TemplateFault> Faults) Parse(string file, string source)
    {
        var faults = new List<TemplateFault>();
        var sections = TemplateSections.Split(file, source, faults);
        foreach (var section in sections.Values)
        {
            // What stands above the first section is part of each; its faults are told once.
            if (LiquidTokens.FindFault(file, section) is { } fault && !faults.Contains(fault))
                faults.Add(fault);
        }

        return faults.Count == 0 ? (new LetterTemplate(file, sections), faults) : (null, faults);
    }

    /// <summary>A value that the template needs and the data lack is a finding, and there is then no text.</summary>
    public TemplateResult Render(TemplateData data) => Render(TemplateValues.Of(data));

    /// <summary>With invented data.</summary>
    public TemplateResult Render(TemplateSample sample) => Render(sample.Values);

    internal TemplateResult Render(Hash values)
    {
        var findings = new List<TemplateFault>();
        var parts = _sections.ToDictionary(
            section => section.Key,
            section => Lines(LiquidText.Render(_file, section.Value, values, findings)));
        IReadOnlyList<string> Part(TemplateSection section) => parts.GetValueOrDefault(section) ?? [];
        if (findings.Count > 0)
            return new TemplateResult(null, [.. findings.Distinct()]);
        return new TemplateResult(
            new RenderedLetterText(
                string.Join('\n', Part(TemplateSection.Title)),
                Part(TemplateSection.Salutation),
                string.Join('\n', Part(TemplateSection.Opening)),
                string.Join('\n', Part(TemplateSection.Body)),
                string.Join('\n', Part(TemplateSection.Closing))),
            findings);
    }

    private static List<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
