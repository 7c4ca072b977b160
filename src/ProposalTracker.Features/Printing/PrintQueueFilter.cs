using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

public enum PrintQueueState
{
    /// <summary>待印制: neither printed nor sent.</summary>
    Waiting,

    /// <summary>已印待寄.</summary>
    Printed,

    /// <summary>已寄送.</summary>
    Sent,

    /// <summary>全部.</summary>
    All,
}

/// <summary>Which issued letters a list shows or a job takes.</summary>
/// <param name="Search">In 发文字号, title, addressee and 建议编号.</param>
/// <param name="From">First day of issue, in the office's time zone.</param>
/// <param name="To">Last day of issue.</param>
public sealed record PrintQueueFilter(string? Search, PrintQueueState State, LetterKind? Kind, DateOnly? From, DateOnly? To);

internal static class PrintQueueQueries
{
    /// <summary>Units whose letters the person prints: as their secretary, or as the clerk of the congress or government office.</summary>
    public static List<long> PrintsFor(this Actor person) =>
    [
        .. person.Roles.Where(r => r.Role is Role.Secretary or Role.LiaisonClerk or Role.Dispatcher).Select(r => r.DepartmentId).OfType<long>().Distinct(),
    ];

    /// <summary>The letters of these units that the filter lets through, unordered.</summary>
    public static IQueryable<IssuedLetter> LettersOf(this ProposalTrackerContext context, List<long> units, PrintQueueFilter filter)
    {
        var letters = context.IssuedLetters.Where(l => units.Contains(l.IssuerId));
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var search = filter.Search.Trim();
            letters = letters.Where(l => (l.Number != null && l.Number.Contains(search)) || l.Title.Contains(search) || l.Addressee.Contains(search)
                || l.Case!.Proposals.Any(p => p.Number.Contains(search)));
        }
        if (filter.Kind is { } kind)
            letters = letters.Where(l => l.Kind == kind);
        if (filter.From is { } from)
        {
            var first = OfficeClock.StartOf(from);
            letters = letters.Where(l => l.IssuedAt >= first);
        }
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var after = OfficeClock.StartOf(to.AddDays(1));
            letters = letters.Where(l => l.IssuedAt < after);
        }
        return OfState(context, letters, filter.State);
    }

    private static IQueryable<IssuedLetter> OfState(ProposalTrackerContext context, IQueryable<IssuedLetter> letters, PrintQueueState state)
    {
        var printed = context.PrintJobs.Where(j => j.State == PrintJobState.Done).SelectMany(j => j.Letters)
            .Where(p => p.State == PrintJobLetterState.Printed).Select(p => p.LetterId);
        return state switch
        {
            PrintQueueState.Waiting => letters.Where(l => (l.Reply == null || l.Reply.SentOn == null) && !printed.Contains(l.Id)),
            PrintQueueState.Printed => letters.Where(l => (l.Reply == null || l.Reply.SentOn == null) && printed.Contains(l.Id)),
            PrintQueueState.Sent => letters.Where(l => l.Reply != null && l.Reply.SentOn != null),
            _ => letters,
        };
    }
}
