using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>What a migration would do to one case: the engine's dry run, and what only the host knows.</summary>
internal sealed record MigrationCheck(MigrationVerdict Verdict, IReadOnlyList<MigrationMove> Moves)
{
    /// <param name="mode">办理方式 of the case; the new version must carry it.</param>
    public static MigrationCheck Of(MigrationMapping mapping, WorkflowState state, HandlingMode? mode)
    {
        var report = MigrationPlan.DryRun(mapping.From, mapping.To, state, mapping.Map);
        var moves = report.Items.Select(item => Move(mapping, item)).OfType<MigrationMove>().Distinct().ToList();
        if (report.Verdict != MigrationVerdict.MovesCleanly || mode is not { } handled || WorkflowModes.Of(mapping.To).Contains(handled))
            return new MigrationCheck(report.Verdict, moves);
        return new MigrationCheck(MigrationVerdict.Cannot, [new MigrationMove("", $"新版本不支持这件建议的办理方式（{CaseWords.Of(handled)}）。", true, false)]);
    }

    // Containers, forks and joins move with what stands in or before them; only one that cannot is worth a line.
    private static MigrationMove? Move(MigrationMapping mapping, MigrationItem item)
    {
        var old = mapping.From.Find(item.OldActivityId);
        if (item.Verdict != MigrationVerdict.MovesCleanly)
            return new MigrationMove(item.OldActivityId, item.Message, true, false);
        if (old is null || old.IsComposite)
            return null;
        if (item.IsAskedAgain)
            return new MigrationMove(old.Id, item.Message, false, true);
        if (old.Id != item.NewActivityId)
            return new MigrationMove(old.Id, $"“{old.DisplayText}”由“{mapping.To.Find(item.NewActivityId ?? "")?.DisplayText}”（{item.NewActivityId}）接替。", false, true);
        return old.Type.StartsWith("Elsa.Flow", StringComparison.Ordinal) ? null : new MigrationMove(old.Id, item.Message, false, false);
    }
}

/// <summary>What becomes of one place where a case stands.</summary>
/// <param name="ActivityId">In the old version; empty where the whole case is meant.</param>
/// <param name="Words">One Chinese sentence.</param>
/// <param name="IsObstacle">The case cannot move because of it.</param>
/// <param name="IsChange">Something becomes different for those who have the work.</param>
public sealed record MigrationMove(string ActivityId, string Words, bool IsObstacle, bool IsChange);
