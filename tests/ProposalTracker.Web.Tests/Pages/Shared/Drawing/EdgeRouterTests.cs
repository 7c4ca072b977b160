using CsCheck;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Pages.Components;
using ProposalTracker.Web.Pages.Shared.Drawing;

namespace ProposalTracker.Web.Tests.Pages.Shared.Drawing;

public sealed class EdgeRouterTests
{
    [Fact]
    public void Routes_OfTheSampleWorkflow_NeverCross()
    {
        var routes = EdgeRouter.Routes(SampleWorkflow.Diagram);

        var crossings = from one in routes
                        from other in routes
                        where string.CompareOrdinal(one.Path, other.Path) < 0 && !AreRelated(one.Edge, other.Edge)
                        from first in Pieces(one)
                        from second in Pieces(other)
                        where Meet(first, second)
                        select $"{one.Edge} × {other.Edge}";
        Assert.Empty(crossings);
    }

    [Fact]
    public void Routes_OfTheSampleWorkflow_AreAllDrawn()
    {
        var routes = EdgeRouter.Routes(SampleWorkflow.Diagram);

        Assert.Equal(SampleWorkflow.Diagram.Edges, routes.Select(route => route.Edge));
    }

    [Fact]
    public void Routes_OfAnyDiagram_AreLevelOrUprightAndKeepOutOfBoxes() =>
        Diagrams.Sample(
            diagram => Assert.All(EdgeRouter.Routes(diagram), route => Assert.True(IsOrthogonal(route) && KeepsOut(route, diagram), $"{route.Edge}: {route.Path}")),
            iter: 60);

    [Fact]
    public void Routes_OfAnyDiagram_LeadFromBoxToBox() =>
        Diagrams.Sample(
            diagram => Assert.All(EdgeRouter.Routes(diagram), route => Assert.True(Touches(route.Points[0], route.Edge.From, diagram) && Touches(route.Points[^1], route.Edge.To, diagram))),
            iter: 60);

    [Fact]
    public void Routes_WithAnEdgeToAMissingStep_LeaveItOut()
    {
        var diagram = new WorkflowDiagram([Box("a", 0, 0)], [new("a", "gone")]);

        var routes = EdgeRouter.Routes(diagram);

        Assert.Empty(routes);
    }

    [Fact]
    public void Routes_OfAnEmptyDiagram_AreNone()
    {
        var routes = EdgeRouter.Routes(new WorkflowDiagram([], []));

        Assert.Empty(routes);
    }

    private static Gen<WorkflowDiagram> Diagrams { get; } =
        from columns in Gen.Int[2, 7]
        from rows in Gen.Int[1, 3]
        from ends in Gen.Select(Gen.Int[0, (columns * rows) - 1], Gen.Int[0, (columns * rows) - 1]).List[1, 12]
        select new WorkflowDiagram(
            [.. Enumerable.Range(0, columns * rows).Select(index => Box($"n{index}", index / rows * 140, index % rows * 70))],
            [.. ends.Select(pair => new DiagramEdge($"n{pair.Item1}", $"n{pair.Item2}")).Distinct()]);

    private static DiagramNode Box(string id, double x, double y) => new(id, id, x, y, 98, 40);

    private static bool AreRelated(DiagramEdge one, DiagramEdge other) => one.From == other.From || one.To == other.To;

    private static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Pieces(EdgeRoute route) => route.Points.Zip(route.Points.Skip(1));

    private static bool IsOrthogonal(EdgeRoute route) =>
        Pieces(route).All(piece => Math.Abs(piece.From.X - piece.To.X) < 0.2 || Math.Abs(piece.From.Y - piece.To.Y) < 0.2);

    private static bool KeepsOut(EdgeRoute route, WorkflowDiagram diagram) =>
        diagram.Nodes.All(node => Pieces(route).All(piece =>
            Math.Max(piece.From.X, piece.To.X) <= node.X + 0.2 || Math.Min(piece.From.X, piece.To.X) >= node.X + node.Width - 0.2
            || Math.Max(piece.From.Y, piece.To.Y) <= node.Y + 0.2 || Math.Min(piece.From.Y, piece.To.Y) >= node.Y + node.Height - 0.2));

    private static bool Touches((double X, double Y) point, string id, WorkflowDiagram diagram)
    {
        var node = diagram.Nodes.Single(node => node.Id == id);
        return point.X >= node.X && point.X <= node.X + node.Width && point.Y >= node.Y && point.Y <= node.Y + node.Height;
    }

    private static bool Meet(((double X, double Y) From, (double X, double Y) To) one, ((double X, double Y) From, (double X, double Y) To) other) =>
        Math.Min(one.From.X, one.To.X) <= Math.Max(other.From.X, other.To.X) && Math.Min(other.From.X, other.To.X) <= Math.Max(one.From.X, one.To.X)
        && Math.Min(one.From.Y, one.To.Y) <= Math.Max(other.From.Y, other.To.Y) && Math.Min(other.From.Y, other.To.Y) <= Math.Max(one.From.Y, one.To.Y);
}
