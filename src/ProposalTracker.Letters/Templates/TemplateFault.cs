namespace ProposalTracker.Letters.Templates;

/// <summary>What is wrong with a template, or with the data it was given, and where in the template's file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Message">A Chinese sentence.</param>
public sealed record TemplateFault(string File, int Line, int Column, string Message)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";

    internal static TemplateFault At(string file, string source, int offset, string message)
    {
        var before = source.AsSpan(0, Math.Clamp(offset, 0, source.Length));
        return new TemplateFault(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), message);
    }
}
