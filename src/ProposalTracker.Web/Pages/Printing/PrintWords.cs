using ProposalTracker.Domain.Printing;
using ProposalTracker.Features.Printing;
using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Web.Pages.Printing;

internal static class PrintWords
{
    public static string Of(PrintJobState state) => state switch
    {
        PrintJobState.Waiting => "排队",
        PrintJobState.Running => "进行",
        PrintJobState.Done => "完成",
        PrintJobState.Failed => "失败",
        _ => "已取消",
    };

    public static Tone ToneOf(PrintJobState state) => state switch
    {
        PrintJobState.Waiting => Tone.Waiting,
        PrintJobState.Running => Tone.Active,
        PrintJobState.Done => Tone.Done,
        PrintJobState.Failed => Tone.DueSoon,
        _ => Tone.Neutral,
    };

    public static string Of(PrintFormat format) => format == PrintFormat.Zip ? "ZIP" : "合订 PDF";

    public static string Of(PrintQueueState state) => state switch
    {
        PrintQueueState.Waiting => "待印制",
        PrintQueueState.Printed => "已印待寄",
        PrintQueueState.Sent => "已寄送",
        _ => "全部",
    };
}
