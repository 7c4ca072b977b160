namespace ProposalTracker.Domain.Numbering;

public static class NumberingRules
{
    public static readonly Rule ANumberIsVoidedOnce = new(nameof(ANumberIsVoidedOnce), "这个编号已经作废。");
    public static readonly Rule VoidingNeedsAReason = new(nameof(VoidingNeedsAReason), "编号作废必须写明理由。", "Reason");
}
