using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Arrows;

public sealed class ArrowTests
{
    public static TheoryData<string> Rooms => [.. Arrow.All.Select(a => a.Room)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_AsBuilt_ImportsOnlyWhatItsArrowAllows(string room)
    {
        var imports = ProjectFile.Imports(ProjectFile.OfRoom(room).Text);

        var violations = ArrowOf(room).Violations(imports);

        Findings.MustBeNone(violations);
    }

    [Theory]
    [InlineData("Domain", "Data")]
    [InlineData("Workflow", "Domain")]
    [InlineData("Letters", "Workflow")]
    [InlineData("Data", "Features")]
    [InlineData("Data.Sqlite", "Domain")]
    [InlineData("Data.Postgres", "Data.Sqlite")]
    [InlineData("Features", "Data.Sqlite")]
    [InlineData("Web", "Data")]
    public void Room_WithAPlantedImport_IsCaught(string room, string planted)
    {
        var project = ProjectFile.OfRoom(room).Text.Replace("</Project>",
            $"""<ItemGroup><ProjectReference Include="../ProposalTracker.{planted}/ProposalTracker.{planted}.csproj" /></ItemGroup></Project>""",
            StringComparison.Ordinal);

        var violations = ArrowOf(room).Violations(ProjectFile.Imports(project));

        Assert.Equal([$"{room} must not import {planted}"], violations);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("""<ItemGroup><PackageReference Include="Newtonsoft.Json" /></ItemGroup>""", 1)]
    public void Domain_WithoutAPlantedPackage_HasNone(string planted, int expected)
    {
        var project = ProjectFile.OfRoom("Domain").Text.Replace("</Project>", planted + "</Project>", StringComparison.Ordinal);

        var packages = ProjectFile.Packages(project);

        Assert.Equal(expected, packages.Count);
    }

    [Fact]
    public void Arrows_AsDrawn_CoverEveryProjectInSrc()
    {
        var projects = SourceTree.Files.Where(f => f.IsIn("src") && f.Extension == ".csproj").Select(f => f.Path);

        var rooms = Arrow.All.Select(a => ProjectFile.OfRoom(a.Room).Path);

        Assert.Equal(projects.Order(), rooms.Order());
    }

    private static Arrow ArrowOf(string room) => Arrow.All.Single(a => a.Room == room);
}
