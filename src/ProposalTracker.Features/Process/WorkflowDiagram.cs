namespace ProposalTracker.Features.Process;

/// <summary>A workflow as it is drawn: where its steps stand and where one case has got to.</summary>
/// <param name="Nodes">Steps, in the order in which they are read aloud.</param>
/// <param name="Edges">Ways between them.</param>
public sealed record WorkflowDiagram(IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<DiagramEdge> Edges);

/// <summary>One step. Measures in diagram units, of which the page scales as many as fit.</summary>
/// <param name="Id">Activity id in the definition.</param>
/// <param name="Label">Words in the box.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">At least wide enough for the label: 14 units a character.</param>
/// <param name="Height">Usually 40.</param>
/// <param name="State">Where the case stands with this step.</param>
/// <param name="Kind">What the step is, for its shape.</param>
public sealed record DiagramNode(
    string Id, string Label, double X, double Y, double Width, double Height, DiagramState State = DiagramState.Pending, DiagramKind Kind = DiagramKind.Step);

/// <summary>A way from one step to another; one that leads back is drawn below the steps.</summary>
/// <param name="From">Id of the step left.</param>
/// <param name="To">Id of the step entered.</param>
/// <param name="Label">When this way is taken: 退办. Null: always.</param>
/// <param name="State">Whether the case went this way.</param>
public sealed record DiagramEdge(string From, string To, string? Label = null, DiagramState State = DiagramState.Pending);

/// <summary>已办 · 正在办 · 未到 · 未走 · 流程异常.</summary>
public enum DiagramState
{
    Pending,
    Done,
    Current,
    NotTaken,
    Incident,
}

/// <summary>What a step is: a person's work, the beginning, the end, a decision, a wait for time.</summary>
public enum DiagramKind
{
    Step,
    Start,
    End,
    Decision,
    Timer,
}
