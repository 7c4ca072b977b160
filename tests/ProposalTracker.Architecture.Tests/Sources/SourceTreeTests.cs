namespace ProposalTracker.Architecture.Tests.Sources;

public sealed class SourceTreeTests
{
    [Theory]
    [InlineData("src/ProposalTracker.Web/bin", true, true)]
    [InlineData("fonts", true, true)]
    [InlineData("src/fonts", true, false)]
    [InlineData("src/x/store.db", false, true)]
    [InlineData("src/x/Fonts.cs", false, false)]
    [InlineData("bin", false, false)]
    public void Path_UnderGitignore_FollowsItsForms(string path, bool isFolder, bool expected)
    {
        string[] patterns = ["# comment", "", "bin/", "/fonts/", "*.db"];

        var ignored = SourceTree.IsIgnored(path, isFolder, patterns);

        Assert.Equal(expected, ignored);
    }

    [Fact]
    public void Files_OfTheRepository_HoldSourcesAndNoBuildOutput()
    {
        var paths = SourceTree.Files.Select(f => f.Path).ToList();

        Assert.Contains("tests/ProposalTracker.Architecture.Tests/Sources/SourceTreeTests.cs", paths);
        Assert.DoesNotContain(paths, p => p.Contains("/obj/", StringComparison.Ordinal));
    }
}
