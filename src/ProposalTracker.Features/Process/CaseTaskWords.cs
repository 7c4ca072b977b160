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
        CaseTasks.FollowUp => "督办",
        _ => kind,
    };

    /// <summary>How a piece of work ended, in a word; null where the kind says it all.</summary>
    public static string? Outcome(string kind, string? outcome) => (kind, outcome) switch
    {
        (_, StepEffects.WithdrawnOutcome) => "已撤销",
        (CaseTasks.CheckProposal, "accepted") => "受理",
        (CaseTasks.CheckProposal, "declined") => "不予受理",
        (CaseTasks.SignIn, "accepted") => "签收",
        (CaseTasks.SignIn, "returned") => "退办",
        (CaseTasks.RuleOnReturn, "upheld") => "同意退办",
        (CaseTasks.RuleOnReturn, "refused") => "不同意退办",
        (CaseTasks.Review, "approved") => "核稿通过",
        (CaseTasks.Sign, "signed") => "签发",
        (CaseTasks.Countersign, "agreed") => "会签同意",
        (CaseTasks.Countersign, "objected") => "会签有异议",
        (_, "sentBack") => "退回修改",
        (CaseTasks.Rate, "satisfied") => "满意",
        (CaseTasks.Rate, "basicallySatisfied") => "基本满意",
        (CaseTasks.Rate, "dissatisfied") => "不满意",
        _ => null,
    };
}
