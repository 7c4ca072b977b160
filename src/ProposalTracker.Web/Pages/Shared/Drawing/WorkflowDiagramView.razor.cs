using Microsoft.AspNetCore.Components;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Web.Pages.Shared.Drawing;

public partial class WorkflowDiagramView
{
    private const double Margin = 8;

    // A short workflow is not blown up to the width of the page.
    private const double LeastWidth = 1080;

    // Below this scale the words become too small, and the drawing scrolls.
    private const double LeastScale = 0.8;

    private readonly string _id = ElementId.Next("workflow");
    private WorkflowDiagram _drawn = new([], []);
    private IReadOnlyList<EdgeRoute> _routes = [];
    private string _viewBox = "0 0 1 1";
    private string _width = "1";

    [Parameter, EditorRequired]
    public WorkflowDiagram Diagram { get; set; } = new([], []);

    /// <summary>Name of the drawing for the screen reader.</summary>
    [Parameter]
    public string Title { get; set; } = "办理流程图";

    /// <summary>Where a click on a step leads, by its id; the others are only drawn.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string> Links { get; set; } = new Dictionary<string, string>();

    private string Description => string.Join("；", Diagram.Nodes.Select(node => $"{node.Label}：{WordOf(node.State)}")) + "。";

    protected override void OnParametersSet()
    {
        _drawn = CompactGrid.Arrange(Diagram);
        _routes = EdgeRouter.Routes(_drawn);
        var corners = _routes.SelectMany(route => route.Points).Concat(_drawn.Nodes.SelectMany(Corners))
            .Concat(_routes.Where(route => route.Edge.Label is not null).Select(route => route.LabelAt(_routes))).ToList();
        if (corners.Count == 0)
            return;
        var (left, top) = (corners.Min(corner => corner.X) - Margin, corners.Min(corner => corner.Y) - Margin);
        var (width, height) = (corners.Max(corner => corner.X) + Margin - left, corners.Max(corner => corner.Y) + Margin - top);
        _viewBox = $"{left:0.#} {top:0.#} {Math.Max(width, LeastWidth):0.#} {height:0.#}";
        _width = (width * LeastScale).ToString("0.#");
    }

    private IEnumerable<(string Word, IEnumerable<string> Labels)> Standing() =>
        from state in new[] { DiagramState.Incident, DiagramState.Current, DiagramState.Done, DiagramState.Pending, DiagramState.NotTaken }
        let labels = Diagram.Nodes.Where(node => node.State == state).Select(node => node.Label)
        where labels.Any()
        select (WordOf(state), labels);

    private static IEnumerable<(double X, double Y)> Corners(DiagramNode node) =>
        [(node.X, node.Y), (node.X + node.Width, node.Y + node.Height)];

    // One line, or two of about the same length when the words are longer than the box.
    private static List<(string Line, double Y)> Lines(DiagramNode node)
    {
        var middle = node.Y + (node.Height / 2);
        if (node.Label.Length * 14 <= node.Width - 8)
            return [(node.Label, middle + 5)];
        var half = (node.Label.Length + 1) / 2;
        return [(node.Label[..half], middle - 3), (node.Label[half..], middle + 12)];
    }

    private static string ClassOf(DiagramState state) => state.ToString().ToLowerInvariant();

    private static string WordOf(DiagramState state) => state switch
    {
        DiagramState.Done => "已办",
        DiagramState.Current => "正在办",
        DiagramState.Incident => "流程异常",
        DiagramState.NotTaken => "未走",
        _ => "未到",
    };

    // Razor keeps the element name "text" for itself.
    private static RenderFragment SvgText(string? words, double x, double y, int size) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", x.ToString("0.#"));
        builder.AddAttribute(2, "y", y.ToString("0.#"));
        builder.AddAttribute(3, "text-anchor", "middle");
        builder.AddAttribute(4, "font-size", size);
        builder.AddContent(5, words);
        builder.CloseElement();
    };
}
