using ProposalTracker.Domain.Printing;

namespace ProposalTracker.Features.Printing;

internal static class PrintFiles
{
    /// <returns>UTC; null where there is no file, or no more.</returns>
    public static DateTime? KeptUntil(PrintJob job, DateTime now) =>
        job is { State: PrintJobState.Done, EndedAt: { } ended } && ended + PrintJob.Keeping > now ? ended + PrintJob.Keeping : null;
}
