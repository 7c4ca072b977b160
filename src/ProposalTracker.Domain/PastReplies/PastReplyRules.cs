namespace ProposalTracker.Domain.PastReplies;

public static class PastReplyRules
{
    public static readonly Rule NeedsATitle = new(nameof(NeedsATitle), "请填写标题。", "Title");
    public static readonly Rule NeedsABody = new(nameof(NeedsABody), "请填写正文。", "Body");
    public static readonly Rule TitleIsBounded = new(nameof(TitleIsBounded), "标题不能超过 {0} 个字。", "Title");
    public static readonly Rule NamesAreBounded = new(nameof(NamesAreBounded), "发文字号和发文单位不能超过 {0} 个字。", "Number");
    public static readonly Rule BodyIsBounded = new(nameof(BodyIsBounded), "正文不能超过 {0} 个字。", "Body");
    public static readonly Rule SourceIsBounded = new(nameof(SourceIsBounded), "文件里的文字超过 {0} 个字，不能导入。", "Files");
}
