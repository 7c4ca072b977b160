using System.Text.RegularExpressions;
using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Layout;

/// <summary>The name of a file is the name, or the beginning of the name, of a type in it.</summary>
public sealed partial class FileNameTests
{
    private static readonly SourceRule Rule = new(
        f => f.Extension == ".cs" && !f.IsMigration && f.Name != "Program.cs",
        f => TypesIn(f).Any(type => type.StartsWith(WordOf(f), StringComparison.Ordinal))
            ? [] : [$"declares no type named {WordOf(f)}…"]);

    [Fact]
    public void Files_WithCode_AreNamedAfterATypeInThem()
    {
        var violations = Rule.Violations(SourceTree.Files);

        Findings.MustBeNone(violations);
    }

    [Theory]
    [InlineData("RegisterProposal.cs", "internal sealed record RegisterProposalCommand(string Title);", 0)]
    [InlineData("Ledger.razor.cs", "public partial class Ledger { }", 0)]
    [InlineData("Verdict.cs", "/// <summary>x</summary>\npublic enum Verdict { }", 0)]
    [InlineData("Misc.cs", "internal static class Rounding { }", 1)]
    [InlineData("Verdict.cs", "// the class Verdict is elsewhere\ninternal enum Outcome { }", 1)]
    public void File_WithAPlantedName_IsCaughtWhenNoTypeBearsIt(string name, string text, int expected)
    {
        var violations = Rule.Violations($"src/ProposalTracker.Features/{name}", text);

        Assert.Equal(expected, violations.Count);
    }

    private static string WordOf(SourceFile file) => file.Name.Split('.')[0];

    private static IEnumerable<string> TypesIn(SourceFile file) =>
        TypeDeclaration().Matches(file.Text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^[ \t]*(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref|unsafe|delegate)\s+)*"
        + @"(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();
}
