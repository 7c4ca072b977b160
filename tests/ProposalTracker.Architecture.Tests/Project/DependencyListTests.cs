using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Project;

/// <summary>docs/dependencies.md says of every package what it is for, its licence and why it and no other.</summary>
public sealed partial class DependencyListTests
{
    [Fact]
    public void Packages_WithAVersion_AreAllExplained()
    {
        var versions = VersionsIn(SourceTree.File("src/Directory.Packages.props").Text);
        var explained = PackagesIn(SourceTree.File("docs/dependencies.md").Text);

        Assert.Equal(versions.Order(), explained.Order());
    }

    [Fact]
    public void Package_WithoutACompleteRow_IsNotCounted()
    {
        const string planted = "| Package | For | Licence | Why |\n|---|---|---|---|\n| `A` | x | MIT | y |\n| `B` | x | | y |\n";

        var explained = PackagesIn(planted);

        Assert.Equal(["A"], explained);
    }

    private static IEnumerable<string> VersionsIn(string props) =>
        XDocument.Parse(props).Descendants("PackageVersion").Select(e => (string?)e.Attribute("Include") ?? "");

    // Four cells, none of them empty.
    private static IEnumerable<string> PackagesIn(string page) => Row().Matches(page).Select(m => m.Groups["name"].Value);

    [GeneratedRegex(@"^\| `(?<name>[\w.]+)` \| [^|\s][^|]* \| [^|\s][^|]* \| [^|\s][^|]* \|\s*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
