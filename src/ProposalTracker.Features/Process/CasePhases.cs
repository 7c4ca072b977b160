using ProposalTracker.Domain.Cases;

namespace ProposalTracker.Features.Process;

/// <summary>What the open tasks of a case say about where it stands.</summary>
public static class CasePhases
{
    /// <summary>The earliest phase among the open tasks; a case that only waits for an administrator is stuck.</summary>
    public static CasePhase Of(IEnumerable<string> openTasks, bool hasIncident)
    {
        var phases = openTasks.Select(Of).ToList();
        return phases.Count > 0 ? phases.Min() : hasIncident ? CasePhase.Stuck : CasePhase.CoHandling;
    }

    public static string Words(CasePhase phase) => phase switch
    {
        CasePhase.Checking => "待审查",
        CasePhase.HandingOver => "待交办",
        CasePhase.Distributing => "待分办",
        CasePhase.SigningIn => "待签收",
        CasePhase.CoHandling => "会办中",
        CasePhase.Drafting => "拟稿中",
        CasePhase.Reviewing => "待核稿",
        CasePhase.Signing => "待签发",
        CasePhase.Numbering => "待编号印制",
        CasePhase.Sending => "待寄送",
        CasePhase.Rating => "待评价",
        CasePhase.Closed => "已办结",
        CasePhase.Declined => "不予受理",
        CasePhase.Withdrawn => "已撤回",
        CasePhase.Stuck => "流程异常",
        _ => throw new InvalidOperationException($"{phase} was expected to have its words."),
    };

    /// <summary>Nothing more is done on the case.</summary>
    public static bool IsEnd(CasePhase phase) => phase is CasePhase.Closed or CasePhase.Declined or CasePhase.Withdrawn;

    private static CasePhase Of(string task) => task switch
    {
        CaseTasks.CheckProposal => CasePhase.Checking,
        CaseTasks.HandOver => CasePhase.HandingOver,
        CaseTasks.Distribute => CasePhase.Distributing,
        CaseTasks.SignIn or CaseTasks.RuleOnReturn => CasePhase.SigningIn,
        CaseTasks.GiveOpinion => CasePhase.CoHandling,
        CaseTasks.DraftReply => CasePhase.Drafting,
        CaseTasks.Review or CaseTasks.Countersign => CasePhase.Reviewing,
        CaseTasks.Sign => CasePhase.Signing,
        CaseTasks.Number => CasePhase.Numbering,
        CaseTasks.Send => CasePhase.Sending,
        CaseTasks.Rate or CaseTasks.FollowUp => CasePhase.Rating,
        _ => CasePhase.CoHandling,
    };
}
