using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Project;

public sealed class SolutionTests
{
    /// <summary>A project outside the solution would be neither built nor tested by the gate.</summary>
    [Fact]
    public void Projects_OfSrcAndTests_StandInTheSolution()
    {
        var solution = SourceTree.File("ProposalTracker.sln").Text.Replace('\\', '/');

        var missing = SourceTree.Files.Where(f => f.Extension == ".csproj" && (f.IsIn("src") || f.IsIn("tests")))
            .Select(f => f.Path).Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)).ToList();

        Findings.MustBeNone(missing);
    }
}
