namespace ProposalTracker.Domain.Trust;

public static class TrustRules
{
    public static readonly Rule ADraftIsBounded = new(nameof(ADraftIsBounded), "草稿过长，无法自动保存，请先提交或缩短内容。");
}
