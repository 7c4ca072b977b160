using ProposalTracker.Features.Process;

namespace ProposalTracker.Web.Pages.Components;

/// <summary>A made-up case in the middle of a workflow with a fork, a join and three ways back.</summary>
internal static class SampleWorkflow
{
    public static WorkflowDiagram Diagram { get; } = new(
        [
            Node("register", "登记", 0, 1, DiagramState.Done, DiagramKind.Start),
            Node("hand-over", "交办", 1, 1, DiagramState.Done),
            Node("sign-in", "签收", 2, 1, DiagramState.Done),
            Node("lead", "主办办理", 3, 0, DiagramState.Current),
            Node("opinion", "会办意见", 3, 2, DiagramState.Incident),
            Node("draft", "汇总拟稿", 4, 1, DiagramState.Pending),
            Node("review", "核稿", 5, 1, DiagramState.Pending),
            Node("countersign", "会签", 6, 0, DiagramState.NotTaken),
            Node("sign", "签发", 7, 1, DiagramState.Pending),
            Node("rating", "代表评价", 8, 1, DiagramState.Pending),
            Node("closed", "办结", 9, 1, DiagramState.Pending, DiagramKind.End),
        ],
        [
            new("register", "hand-over", null, DiagramState.Done),
            new("hand-over", "sign-in", null, DiagramState.Done),
            new("sign-in", "lead", null, DiagramState.Done),
            new("sign-in", "opinion", null, DiagramState.Done),
            new("lead", "draft"),
            new("opinion", "draft"),
            new("draft", "review"),
            new("review", "countersign", null, DiagramState.NotTaken),
            new("review", "sign"),
            new("countersign", "sign", null, DiagramState.NotTaken),
            new("sign", "rating"),
            new("rating", "closed", "满意"),
            new("sign-in", "hand-over", "退办", DiagramState.NotTaken),
            new("review", "draft", "退回修改"),
            new("rating", "hand-over", "不满意，重新办理"),
        ]);

    private static DiagramNode Node(string id, string label, int column, int row, DiagramState state, DiagramKind kind = DiagramKind.Step) =>
        new(id, label, column * 132, row * 56, 98, 40, state, kind);
}
