namespace ProposalTracker.Workflow;

public enum MigrationVerdict
{
    /// <summary>Every place of the instance has its place in the new definition.</summary>
    MovesCleanly,

    /// <summary>A person must name the new activity for some old one.</summary>
    NeedsDecision,

    /// <summary>Not even a decision helps; the instance stays on its version.</summary>
    Cannot,
}

/// <summary>One place of an instance and what becomes of it.</summary>
/// <param name="NewActivityId">Null when there is none.</param>
/// <param name="IsAskedAgain">The wait is withdrawn and opened anew, because the work or its kind is another.</param>
/// <param name="Message">Chinese, for the person who decides.</param>
public sealed record MigrationItem(
    string OldActivityId, string? NewActivityId, MigrationVerdict Verdict, bool IsAskedAgain, string Message);

/// <summary>What a migration of one instance would do (or did).</summary>
public sealed record MigrationReport(MigrationVerdict Verdict, IReadOnlyList<MigrationItem> Items);
