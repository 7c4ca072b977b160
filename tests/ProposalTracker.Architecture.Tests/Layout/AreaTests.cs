using System.Text.RegularExpressions;
using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Layout;

/// <summary>The folder of an area in Features bears the same word in its tests and, where it has pages, in Web.</summary>
public sealed partial class AreaTests(ITestOutputHelper output)
{
    [Fact]
    public void Areas_OfFeatures_HaveTestsUnderTheSameWord()
    {
        var missing = Missing(SourceTree.Files, "tests/ProposalTracker.Features.Tests/");

        // An area may serve other areas and have no page, so this one only informs.
        foreach (var area in Missing(SourceTree.Files, "src/ProposalTracker.Web/Pages/"))
            output.WriteLine($"Web/Pages has no folder {area}.");
        Findings.MustBeNone(missing);
    }

    [Fact]
    public void Area_WithAUseCaseAndNoTests_IsCaught()
    {
        SourceFile[] planted =
        [
            new("src/ProposalTracker.Features/Ratings/RateReply.cs", "public sealed record RateReplyCommand;"),
            new("src/ProposalTracker.Features/Replies/GetReply.cs", "public sealed record GetReplyQuery;"),
            new("src/ProposalTracker.Features/Pipeline/Attempt.cs", "internal sealed class Attempt;"),
            new("tests/ProposalTracker.Features.Tests/Replies/GetReplyTests.cs", "public sealed class GetReplyTests;"),
        ];

        var missing = Missing(planted, "tests/ProposalTracker.Features.Tests/");

        Assert.Equal(["Ratings"], missing);
    }

    // A folder without a use case, such as the pipeline, is no area.
    private static IReadOnlyList<string> Missing(IReadOnlyList<SourceFile> files, string mirror) =>
    [
        .. FoldersUnder(files.Where(f => UseCase().IsMatch(f.Text)), "src/ProposalTracker.Features/")
            .Except(FoldersUnder(files, mirror)),
    ];

    private static IEnumerable<string> FoldersUnder(IEnumerable<SourceFile> files, string folder) => files
        .Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && (f.Extension is ".cs" or ".razor"))
        .Select(f => f.Path[folder.Length..].Split('/'))
        .Where(parts => parts.Length > 1)
        .Select(parts => parts[0])
        .Distinct()
        .Order();

    [GeneratedRegex(@"\brecord \w+(Command|Query)\b")]
    private static partial Regex UseCase();
}
