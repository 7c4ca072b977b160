namespace ProposalTracker.Domain.Deadlines;

public static class StartEventWords
{
    /// <returns>The event as it stands in 自……之日起.</returns>
    public static string Words(this StartEvent start) => start switch
    {
        StartEvent.Registration => "登记",
        StartEvent.SessionClosed => "大会闭会",
        StartEvent.HandOver => "交办",
        StartEvent.Distribute => "分办",
        StartEvent.Receipt => "收到",
        StartEvent.SignIn => "签收",
        StartEvent.ReturnRequest => "提出退办申请",
        StartEvent.ReturnGranted => "同意退办",
        StartEvent.OpinionRejection => "会办意见被退回",
        StartEvent.ExtensionRequest => "提出延期申请",
        StartEvent.OriginalDueDate => "原期限届满",
        StartEvent.CountersignRequest => "送会签",
        StartEvent.ReplySigned => "答复签发",
        StartEvent.ReplySent => "答复送达",
        StartEvent.Dissatisfaction => "收到不满意评价",
        StartEvent.RehandlingRuling => "决定重新办理",
        StartEvent.StartOfYear => "年初起算",
        _ => throw new ArgumentOutOfRangeException(nameof(start), start, "Every start event should have its words."),
    };
}
