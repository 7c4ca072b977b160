namespace ProposalTracker.Workflow;

/// <summary>The kinds of work, assignee roles and time limits that the host knows; the checker compares RunTask activities with it.</summary>
public sealed record TaskCatalogue(
    IReadOnlySet<string> TaskKinds, IReadOnlySet<string> Assignees, IReadOnlySet<string> Terms)
{
    /// <summary>Knows nothing and therefore asks nothing of task names, roles and terms.</summary>
    public static TaskCatalogue Open { get; } = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
}
