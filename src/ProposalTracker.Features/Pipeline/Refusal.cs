using ProposalTracker.Domain;
using ProposalTracker.Domain.Calendar;

namespace ProposalTracker.Features.Pipeline;

/// <summary>What the domain refuses, as an answer: at its field, where the rule has one.</summary>
internal static class Refusal
{
    /// <returns>Null for a failure that is no refusal.</returns>
    public static Error? Of(Exception failure) => failure switch
    {
        RuleBrokenException { Rule.Field: { } field } => Error.Invalid(field, failure.Message),
        RuleBrokenException or CalendarYearMissingException => Error.Refused(failure.Message),
        _ => null,
    };
}
