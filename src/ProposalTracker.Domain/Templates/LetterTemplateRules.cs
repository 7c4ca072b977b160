namespace ProposalTracker.Domain.Templates;

public static class LetterTemplateRules
{
    public static readonly Rule SourceIsBounded = new(nameof(SourceIsBounded), "模板不能超过 {0} 个字。", "Source");
    public static readonly Rule PublishingNeedsAReason = new(nameof(PublishingNeedsAReason), "请写明改了什么、为什么改。", "Why");
    public static readonly Rule ASampleNeedsAName = new(nameof(ASampleNeedsAName), "请填写样例名称。", "Name");
    public static readonly Rule SampleNameIsBounded = new(nameof(SampleNameIsBounded), "样例名称不能超过 {0} 个字。", "Name");
    public static readonly Rule SampleIsBounded = new(nameof(SampleIsBounded), "样例资料不能超过 {0} 个字。", "Json");
    public static readonly Rule SamplesAreBounded = new(nameof(SamplesAreBounded), "一种函最多自建 {0} 份样例，请先删除不用的。");
}
