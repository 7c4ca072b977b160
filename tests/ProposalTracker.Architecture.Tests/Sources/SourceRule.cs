namespace ProposalTracker.Architecture.Tests.Sources;

/// <summary>
/// A rule on source text: where it looks, and what it finds there. Each finding is a sentence that starts with
/// the path, so that a failed test says what to mend.
/// </summary>
public sealed record SourceRule(Func<SourceFile, bool> Covers, Func<SourceFile, IEnumerable<string>> Findings)
{
    public IReadOnlyList<string> Violations(IEnumerable<SourceFile> files) =>
        [.. files.Where(Covers).SelectMany(f => Findings(f).Select(finding => $"{f.Path}: {finding}"))];

    public IReadOnlyList<string> Violations(string path, string text) => Violations([new SourceFile(path, text)]);

    /// <summary>Every line that holds the pattern.</summary>
    public static SourceRule NoLine(Func<SourceFile, bool> covers, System.Text.RegularExpressions.Regex pattern, string why) =>
        new(covers, file => file.Lines.Index()
            .Where(line => pattern.IsMatch(line.Item))
            .Select(line => $"line {line.Index + 1}: {why}"));
}
