using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>The terms of the rule set, counted from what has happened in a simulation.</summary>
/// <param name="registeredOn">The day on which the invented case is registered.</param>
internal sealed class SimulatedTerms(RuleSetContent rules, WorkCalendar calendar, DateOnly registeredOn)
{
    private readonly Dictionary<string, DateOnly> lastDone = [];
    private DateOnly? dissatisfiedOn;

    /// <summary>A kind of work was done; terms that start with it count from here.</summary>
    public void Happened(string kind, string? outcome, DateOnly on)
    {
        lastDone[kind] = on;
        if (kind == CaseTasks.Rate && outcome == "dissatisfied")
            dissatisfiedOn = on;
    }

    /// <summary>The last day by a named term for work that is given on a day; null where the place has no such term.</summary>
    public DueDate? DueOf(string? term, DateOnly givenOn)
    {
        if (term == TimeLimitNames.Reply && dissatisfiedOn is { } again)
            return From(rules.FindTimeLimit(TimeLimitNames.Rehandling) ?? rules.TimeLimit(term), again);
        return LimitOf(term) is { } limit ? From(limit, StartOf(limit.Start, givenOn)) : null;
    }

    /// <summary>For example 自交办之日起三个月内.</summary>
    public string? WordsOf(string? term) => LimitOf(term)?.Words();

    private TimeLimit? LimitOf(string? term) => term is null || rules.FindTimeLimit(term) is null ? null : rules.TimeLimit(term);

    private DueDate From(TimeLimit limit, DateOnly start)
    {
        try
        {
            var deadline = limit.DueFrom(start, calendar);
            return new DueDate(deadline.Date, deadline.Why);
        }
        catch (CalendarYearMissingException missing)
        {
            // A simulation may run on for years; the calendar does not.
            return new DueDate(start, missing.Message);
        }
    }

    private DateOnly StartOf(StartEvent start, DateOnly givenOn) => start switch
    {
        StartEvent.Registration or StartEvent.SessionClosed => registeredOn,
        StartEvent.HandOver => lastDone.GetValueOrDefault(CaseTasks.HandOver, givenOn),
        StartEvent.Distribute or StartEvent.Receipt => lastDone.GetValueOrDefault(CaseTasks.Distribute, givenOn),
        StartEvent.SignIn => lastDone.GetValueOrDefault(CaseTasks.SignIn, givenOn),
        StartEvent.ReplySigned => lastDone.GetValueOrDefault(CaseTasks.Sign, givenOn),
        StartEvent.ReplySent => lastDone.GetValueOrDefault(CaseTasks.Send, givenOn),
        _ => givenOn,
    };
}
