namespace ProposalTracker.Domain.Printing;

public static class PrintingRules
{
    public static readonly Rule AJobNeedsLetters = new(nameof(AJobNeedsLetters), "请至少选一份函件。");
    public static readonly Rule AJobIsBounded = new(nameof(AJobIsBounded), "一次最多印制 {0} 份，现在选了 {1} 份。请缩小范围，分批印制。");
    public static readonly Rule OnlyAnUnfinishedJobIsCancelled = new(nameof(OnlyAnUnfinishedJobIsCancelled), "这项印制任务在取消之前已经结束，请看任务的结果。");
}
