namespace ProposalTracker.Domain.Replies;

public static class ReplyRules
{
    public static readonly Rule ASignedTextIsFixed = new(nameof(ASignedTextIsFixed), "答复已经核稿通过，正文不能再改；需要修改请退回拟稿。");
    public static readonly Rule BodyIsBounded = new(nameof(BodyIsBounded), "正文不能超过 {0} 个字。", "Body");
    public static readonly Rule OnlyADraftIsSubmitted = new(nameof(OnlyADraftIsSubmitted), "这份答复已经送核。");
    public static readonly Rule ReplyNeedsATitle = new(nameof(ReplyNeedsATitle), "请填写答复标题。", "Title");
    public static readonly Rule ReplyNeedsASalutation = new(nameof(ReplyNeedsASalutation), "请填写主送代表。", "Salutation");
    public static readonly Rule ReplyNeedsABody = new(nameof(ReplyNeedsABody), "请填写答复正文。", "Body");
    public static readonly Rule OnlyATextInReviewIsApproved = new(nameof(OnlyATextInReviewIsApproved), "这份答复不在核稿中。");
    public static readonly Rule OnlyAnUnsignedTextIsSentBack = new(nameof(OnlyAnUnsignedTextIsSentBack), "这份答复已经签发，不能退回。");
    public static readonly Rule SendingBackNeedsAReason = new(nameof(SendingBackNeedsAReason), "退回修改必须写明意见。", "Comment");
    public static readonly Rule OnlyAnApprovedTextIsSigned = new(nameof(OnlyAnApprovedTextIsSigned), "这份答复尚未核稿通过，或已经签发。");
    public static readonly Rule OnlyAnApprovedTextIsCountersigned = new(nameof(OnlyAnApprovedTextIsCountersigned), "只有核稿通过、尚未签发的答复才能会签。");
    public static readonly Rule EditsAndObjectionsNeedAComment = new(nameof(EditsAndObjectionsNeedAComment), "附修改意见或者有异议时，请写明意见。", "Comment");
    public static readonly Rule CommentIsBounded = new(nameof(CommentIsBounded), "意见不能超过 {0} 个字。", "Comment");
    public static readonly Rule OnlyASignedReplyIsNumbered = new(nameof(OnlyASignedReplyIsNumbered), "只有已签发的答复才能编号。");
    public static readonly Rule OnlyAnIssuedLetterIsSent = new(nameof(OnlyAnIssuedLetterIsSent), "只有已编号印制的答复函才能寄送。");
    public static readonly Rule SendingIsNotBeforeTheLetter = new(nameof(SendingIsNotBeforeTheLetter), "寄送日期不能早于成文日期 {0:yyyy-MM-dd}。", "SentOn");
    public static readonly Rule SendingNeedsAWay = new(nameof(SendingNeedsAWay), "请选择寄送方式。", "SentBy");
}
