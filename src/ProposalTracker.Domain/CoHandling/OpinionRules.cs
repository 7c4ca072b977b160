namespace ProposalTracker.Domain.CoHandling;

public static class OpinionRules
{
    public static readonly Rule OnlyCoHandlersGiveOpinions = new(nameof(OnlyCoHandlersGiveOpinions), "只有会办单位提交会办意见。");
    public static readonly Rule ASubmittedOpinionStands = new(nameof(ASubmittedOpinionStands), "会办意见已经提交，不能再改。");
    public static readonly Rule AnOpinionSaysSomething = new(nameof(AnOpinionSaysSomething), "请填写会办意见。", "Text");
    public static readonly Rule OpinionIsBounded = new(nameof(OpinionIsBounded), "会办意见不能超过 {0} 个字。", "Text");
}
