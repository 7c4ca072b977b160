using ProposalTracker.Domain.Templates;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Templates;
using LetterKind = ProposalTracker.Domain.Rules.LetterKind;

namespace ProposalTracker.Features.Templates;

/// <summary>Tries a template's text with the invented data of its kind.</summary>
internal static class TemplateTrial
{
    private const int MostFaults = 20;

    /// <summary>Everything wrong with the text itself, or with it and any of the samples; empty if it may be published.</summary>
    public static IReadOnlyList<TemplateProblem> Faults(string source, IReadOnlyList<TemplateSample> samples)
    {
        if (source.Length > LetterTemplateVersion.LongestSource)
            return [new TemplateProblem(1, 1, 0, $"模板不能超过 {LetterTemplateVersion.LongestSource} 个字。")];
        var text = Lines(source);
        var (template, faults) = LetterTemplate.Parse("", text);
        var found = faults.Select(fault => Of(fault, text, null));
        if (template is not null)
            found = samples.SelectMany(sample => template.Render(sample).Findings.Select(fault => Of(fault, text, sample.Name)));
        // The same fault with several samples is told once.
        return [.. found.DistinctBy(fault => (fault.Line, fault.Column, fault.Message)).Take(MostFaults)];
    }

    /// <summary>The letter that the text makes of one sample, as a draft; null where it has faults.</summary>
    public static LetterDocument? Letter(LetterKind kind, string source, TemplateSample sample)
    {
        if (LetterTemplate.Parse("", Lines(source)).Template?.Render(sample).Text is not { } written)
            return null;
        return written.Into(new LetterDocument
        {
            Kind = TemplateKinds.Of(kind),
            Issuer = sample.Issuer ?? "乐安市民政局",
            Number = "乐民函〔2024〕1号",
            Signers = [sample.Issuer ?? "乐安市民政局"],
            Date = new DateOnly(2024, 6, 5),
            Contact = new LetterContact("王经办", "88880000"),
        });
    }

    // Browsers send CR LF; places are counted as in the text area, where an end of line is one character.
    public static string Lines(string source) => source.ReplaceLineEndings("\n");

    private static TemplateProblem Of(TemplateFault fault, string text, string? sample)
    {
        var offset = 0;
        for (var line = 1; line < fault.Line && offset >= 0; line++)
            offset = text.IndexOf('\n', offset) + 1;
        return new TemplateProblem(fault.Line, fault.Column, Math.Min(text.Length, offset + fault.Column - 1), sample is null ? fault.Message : $"{fault.Message}（样例“{sample}”）");
    }
}

/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Offset">In the text with one character for each end of line.</param>
/// <param name="Message">A Chinese sentence.</param>
public sealed record TemplateProblem(int Line, int Column, int Offset, string Message)
{
    public override string ToString() => $"第 {Line} 行第 {Column} 列：{Message}";
}
