namespace ProposalTracker.Domain.Proposals;

public static class ProposalRules
{
    public static readonly Rule TermIsBetween1And99 = new(nameof(TermIsBetween1And99), "届次应在 1 到 99 之间。", "Term");
    public static readonly Rule SessionIsBetween1And20 = new(nameof(SessionIsBetween1And20), "会议次数应在 1 到 20 之间。", "Session");
    public static readonly Rule ProposalNeedsANumber = new(nameof(ProposalNeedsANumber), "请填写建议编号。", "Number");
    public static readonly Rule ProposalNeedsATitle = new(nameof(ProposalNeedsATitle), "请填写建议标题。", "Title");
    public static readonly Rule TitleIsShort = new(nameof(TitleIsShort), "标题不能超过 {0} 个字。", "Title");
    public static readonly Rule ProposalNeedsText = new(nameof(ProposalNeedsText), "请填写建议内容。", "Text");
    public static readonly Rule TextIsBounded = new(nameof(TextIsBounded), "建议内容不能超过 {0} 个字。", "Text");
    public static readonly Rule RequestItemNeedsText = new(nameof(RequestItemNeedsText), "诉求不能为空。", "RequestItems");
    public static readonly Rule NobodySignsTwice = new(nameof(NobodySignsTwice), "{0}已在提出人中，不能重复列为附议代表。", "CoSignerIds");
    public static readonly Rule RequestItemBelongsToTheProposal = new(nameof(RequestItemBelongsToTheProposal), "该诉求不属于这件建议。");
    public static readonly Rule OnlyARegisteredProposalIsChecked = new(nameof(OnlyARegisteredProposalIsChecked), "这件建议已经审查过。");
    public static readonly Rule DecliningNeedsAGround = new(nameof(DecliningNeedsAGround), "请选择不予受理的情形。", "Ground");
    public static readonly Rule DecliningNeedsAReason = new(nameof(DecliningNeedsAReason), "请写明不予受理的理由。", "Reason");
    public static readonly Rule OnlyALiveProposalIsWithdrawn = new(nameof(OnlyALiveProposalIsWithdrawn), "这件建议已经结束，不能撤回。");
}
