namespace ProposalTracker.Domain.Ratings;

public static class RatingRules
{
    public static readonly Rule DissatisfactionNeedsReasons = new(nameof(DissatisfactionNeedsReasons), "选择“不满意”请写明原因，以便重新办理。", "Reason");
    public static readonly Rule ALinkIsUsedOnce = new(nameof(ALinkIsUsedOnce), "这个评价链接已经使用过。");
    public static readonly Rule ALinkExpires = new(nameof(ALinkExpires), "这个评价链接已经过期，请联系人大代表工作机构。");
}
