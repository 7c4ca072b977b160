using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

/// <summary>印制 (D7): puts letters into a job that is made in the background.</summary>
/// <param name="LetterIds">The chosen ones; not looked at where <paramref name="All"/> is given.</param>
/// <param name="All">Every letter that the filter lets through.</param>
/// <param name="OnBothSides">Each letter begins on a front side; of the bound PDF only.</param>
public sealed record StartPrintJobCommand(
    Guid RequestKey, IReadOnlyList<long> LetterIds, PrintQueueFilter? All, PrintFormat Format, bool OnBothSides) : ICommand;

internal sealed class StartPrintJobHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<StartPrintJobCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(StartPrintJobCommand command, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var units = person.PrintsFor();
        if (units.Count == 0)
            return Error.Forbidden("印制由机要秘书办理，您没有这项权限。");
        var wanted = command.LetterIds.Distinct().ToList();
        PrintingRules.AJobIsBounded.Require(wanted.Count <= PrintJob.MostLetters, PrintJob.MostLetters, wanted.Count);
        var letters = command.All is { } all
            ? context.LettersOf(units, all)
            : context.IssuedLetters.Where(l => units.Contains(l.IssuerId) && wanted.Contains(l.Id));
        // One more than may be, so that too many are told with a number.
        var found = await letters.OrderBy(l => l.IssuedAt).ThenBy(l => l.Id).Take(PrintJob.MostLetters + 1)
            .Select(l => new { l.Id, l.IssuerId }).ToListAsync(cancellationToken);
        if (command.All is null && found.Count < wanted.Count)
            return Error.Refused($"所选的函件中有 {wanted.Count - found.Count} 份不存在，或者不归您印制，没有开始印制。");
        if (found.Select(l => l.IssuerId).Distinct().Count() > 1)
            return Error.Refused("一次只能印制一个单位的函件，请分开印制。");
        var job = new PrintJob(
            found.Select(l => l.IssuerId).FirstOrDefault(), person.PersonId, command.Format,
            command.OnBothSides && command.Format == PrintFormat.BoundPdf, [.. found.Select(l => l.Id)], clock.Now);
        context.PrintJobs.Add(job);
        audit.Record(null, "印制", $"印制 {found.Count} 份函件");
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt($"{found.Count} 份函件已经排队印制。", SubjectId: job.Id);
    }
}
