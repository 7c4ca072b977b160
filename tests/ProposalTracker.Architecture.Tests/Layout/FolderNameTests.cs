using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Layout;

/// <summary>Folders are named after what a clerk would say, never after a kind of code.</summary>
public sealed class FolderNameTests
{
    private static readonly string[] Kinds =
    [
        "Abstractions", "Base", "Commands", "Common", "Constants", "Core", "Dtos", "Entities", "Enums", "Exceptions", "Extensions",
        "Handlers", "Helpers", "Infrastructure", "Interfaces", "Managers", "Misc", "Models", "Queries", "Services", "Utilities",
        "Utils", "Validators", "ViewModels",
    ];

    private static readonly SourceRule Rule = new(
        f => f.IsIn("src") || f.IsIn("tests") || f.IsIn("bench"),
        f => f.Path.Split('/')[..^1].Where(folder => Kinds.Contains(folder, StringComparer.OrdinalIgnoreCase))
            .Select(folder => $"the folder {folder} is a kind, not a meaning"));

    [Fact]
    public void Folders_OfTheCode_AreNamedByMeaning()
    {
        var violations = Rule.Violations(SourceTree.Files);

        Findings.MustBeNone(violations);
    }

    [Theory]
    [InlineData("src/ProposalTracker.Features/Helpers/Text.cs", 1)]
    [InlineData("tests/ProposalTracker.Features.Tests/Cases/Commands/X.cs", 1)]
    [InlineData("src/ProposalTracker.Features/CoHandling/GiveOpinion.cs", 0)]
    public void Folder_ThatIsPlanted_IsCaughtWhenItIsAKind(string path, int expected)
    {
        var violations = Rule.Violations(path, "");

        Assert.Equal(expected, violations.Count);
    }
}
