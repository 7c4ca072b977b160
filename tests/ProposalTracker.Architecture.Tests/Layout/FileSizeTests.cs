using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Layout;

public sealed class FileSizeTests
{
    private static readonly string[] Counted = [".cs", ".razor", ".css", ".js"];

    private static readonly SourceRule Rule = new(
        f => Counted.Contains(f.Extension) && !f.IsMigration,
        f => LinesOf(f) is var lines && lines > LimitOf(f) ? [$"{lines} lines, limit {LimitOf(f)}"] : []);

    [Fact]
    public void Files_OfTheRepository_StayWithinTheirLimit()
    {
        var violations = Rule.Violations(SourceTree.Files);

        Findings.MustBeNone(violations);
    }

    [Theory]
    [InlineData("src/ProposalTracker.Features/Cases/Long.cs", 301, 1)]
    [InlineData("src/ProposalTracker.Features/Cases/Long.cs", 300, 0)]
    [InlineData("src/ProposalTracker.Workflow/Long.cs", 400, 0)]
    [InlineData("src/ProposalTracker.Letters/Long.cs", 401, 1)]
    [InlineData("src/ProposalTracker.Web/Pages/Long.razor", 151, 1)]
    [InlineData("src/ProposalTracker.Data.Sqlite/Migrations/Long.cs", 5000, 0)]
    public void File_OfAPlantedLength_IsCaughtBeyondTheLimit(string path, int lines, int expected)
    {
        var text = string.Concat(Enumerable.Repeat("line\n", lines));

        var violations = Rule.Violations(path, text);

        Assert.Equal(expected, violations.Count);
    }

    private static int LinesOf(SourceFile file) => file.Text.Count(c => c == '\n');

    // One algorithm of the engine or the typesetter reads better whole than cut.
    private static int LimitOf(SourceFile file) => file switch
    {
        { Extension: ".razor" } => 150,
        _ when file.IsIn("src/ProposalTracker.Workflow") || file.IsIn("src/ProposalTracker.Letters") => 400,
        _ => 300,
    };
}
