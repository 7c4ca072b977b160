using System.Xml.Linq;
using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Arrows;

/// <summary>What a project file says about rooms and packages.</summary>
public static class ProjectFile
{
    private const string Prefix = "ProposalTracker.";

    /// <summary>The rooms that the project references, without the common prefix.</summary>
    public static IReadOnlyList<string> Imports(string project) =>
        [.. Includes(project, "ProjectReference").Select(path => RoomOf(Path.GetFileNameWithoutExtension(path)))];

    public static IReadOnlyList<string> Packages(string project) => [.. Includes(project, "PackageReference")];

    public static SourceFile OfRoom(string room) => SourceTree.File($"src/{Prefix}{room}/{Prefix}{room}.csproj");

    private static IEnumerable<string> Includes(string project, string element) =>
        XDocument.Parse(project).Descendants(element).Select(e => (string?)e.Attribute("Include") ?? "");

    private static string RoomOf(string project) =>
        project.StartsWith(Prefix, StringComparison.Ordinal) ? project[Prefix.Length..] : project;
}
