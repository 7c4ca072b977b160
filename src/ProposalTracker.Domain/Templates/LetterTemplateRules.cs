namespace ProposalTracker.Domain.Templates;

public static class LetterTemplateRules
{
    public static readonly Rule SourceIsBounded = new(nameof(SourceIsBounded), "模板不能超过 {0} 个字。", "Source");
    public static readonly Rule PublishingNeedsAReason = new(nameof(PublishingNeedsAReason), "请写明改了什么、为什么改。", "Why");
}
