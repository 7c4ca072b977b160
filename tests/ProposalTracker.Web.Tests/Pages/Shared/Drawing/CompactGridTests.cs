using CsCheck;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Pages.Shared.Drawing;

namespace ProposalTracker.Web.Tests.Pages.Shared.Drawing;

public sealed class CompactGridTests
{
    [Fact]
    public void Boxes_OfAnyDiagram_NeverCoverEachOther() =>
        Nodes.Sample(
            nodes =>
            {
                var drawn = CompactGrid.Arrange(new WorkflowDiagram(nodes, [])).Nodes;
                return drawn.All(one => drawn.All(other => one == other || !Cover(one, other)));
            },
            iter: 300);

    [Fact]
    public void Boxes_FarApart_KeepTheirOrder()
    {
        var diagram = new WorkflowDiagram([Box("a", 0, 0), Box("b", 900, -340), Box("c", 3600, 160)], []);

        var drawn = CompactGrid.Arrange(diagram).Nodes;

        Assert.True(drawn[0].X < drawn[1].X && drawn[1].X < drawn[2].X && drawn[1].Y < drawn[0].Y && drawn[0].Y < drawn[2].Y);
    }

    [Fact]
    public void Boxes_FarApart_ComeCloseTogether()
    {
        var diagram = new WorkflowDiagram([Box("a", 0, 0), Box("b", 3600, 0)], []);

        var drawn = CompactGrid.Arrange(diagram).Nodes;

        Assert.InRange(drawn[1].X - drawn[0].X - drawn[0].Width, 20, 60);
    }

    private static Gen<List<DiagramNode>> Nodes { get; } =
        from places in Gen.Select(Gen.Int[0, 40], Gen.Int[-20, 20]).List[1, 25]
        select places.Select((place, index) => Box($"n{index}", place.Item1 * 30, place.Item2 * 20)).ToList();

    private static DiagramNode Box(string id, double x, double y) => new(id, "会办意见", x, y, 88, 40);

    private static bool Cover(DiagramNode one, DiagramNode other) =>
        one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height;
}
