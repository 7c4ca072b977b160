namespace ProposalTracker.Features.Process;

/// <summary>What the kinds of work are called.</summary>
public static class CaseTaskWords
{
    public static string Of(string kind) => kind switch
    {
        CaseTasks.CheckProposal => "审查",
        CaseTasks.HandOver => "交办",
        CaseTasks.Distribute => "分办",
        CaseTasks.SignIn => "签收",
        CaseTasks.RuleOnReturn => "退办裁定",
        CaseTasks.GiveOpinion => "会办意见",
        CaseTasks.DraftReply => "拟稿",
        CaseTasks.Countersign => "会签",
        CaseTasks.Review => "核稿",
        CaseTasks.Sign => "签发",
        CaseTasks.Number => "编号印制",
        CaseTasks.Send => "寄送",
        CaseTasks.Rate => "评价",
        CaseTasks.FollowUp => "承诺跟踪",
        _ => kind,
    };
}
