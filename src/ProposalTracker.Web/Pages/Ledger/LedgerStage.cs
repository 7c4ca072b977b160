using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Ledger;

/// <summary>A stretch of the handling that is counted together above the ledger; in the address by its key.</summary>
internal sealed record LedgerStage(string Key, string Words, params IReadOnlyList<CasePhase> Phases)
{
    public static IReadOnlyList<LedgerStage> All { get; } =
    [
        new("assigning", "交办中", CasePhase.Checking, CasePhase.HandingOver, CasePhase.Distributing),
        new("signing-in", "待签收", CasePhase.SigningIn),
        new("co-handling", "会办中", CasePhase.CoHandling),
        new("drafting", "拟稿中", CasePhase.Drafting),
        new("approving", "审签中", CasePhase.Reviewing, CasePhase.Signing),
        new("issuing", "印制寄送", CasePhase.Numbering, CasePhase.Sending),
        new("rating", "待评价", CasePhase.Rating),
        new("closed", "已办结", CasePhase.Closed),
        new("ended", "未办理", CasePhase.Declined, CasePhase.Withdrawn),
        new("stuck", "流程异常", CasePhase.Stuck),
    ];

    /// <summary>A stage or a single phase by what the address says; null for anything else.</summary>
    public static LedgerStage? Find(string? key) =>
        All.FirstOrDefault(stage => stage.Key == key) ?? Singles.FirstOrDefault(stage => stage.Key == key);

    /// <summary>For the filter: each stage, and below the wide ones their phases.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        .. All.SelectMany(stage => stage.Phases.Count == 1
            ? [new Choice(stage.Key, stage.Words)]
            : stage.Phases.Select(phase => new Choice($"{phase}", $"　{CasePhases.Words(phase)}")).Prepend(new Choice(stage.Key, stage.Words))),
    ];

    private static IEnumerable<LedgerStage> Singles => Enum.GetValues<CasePhase>().Select(phase => new LedgerStage($"{phase}", CasePhases.Words(phase), phase));
}
