namespace ProposalTracker.Features.Process;

/// <summary>How one case is handled: by which version of which workflow, where it stands, what is still ahead.</summary>
/// <param name="VersionWords">For example “人大代表建议办理”第 1 版.</param>
/// <param name="Ahead">Human tasks that come on the usual way, in the order of the definition.</param>
public sealed record CaseProcess(string VersionWords, string ContentHash, WorkflowDiagram Diagram, IReadOnlyList<TaskAhead> Ahead);

/// <summary>A step that a case has not reached.</summary>
/// <param name="Assignee">As the definition names it: Drafter, CoHandler …</param>
public sealed record TaskAhead(string Kind, string Label, string Assignee);
