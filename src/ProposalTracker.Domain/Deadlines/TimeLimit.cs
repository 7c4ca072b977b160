using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Numbering;

namespace ProposalTracker.Domain.Deadlines;

/// <summary>
/// 期限: how long something may take, from which event, and why. Data of a rule set;
/// <see cref="DueFrom"/> turns it into a <see cref="Deadline"/>.
/// </summary>
public sealed record TimeLimit
{
    /// <summary>The name by which workflows and features ask for it, see <see cref="TimeLimitNames"/>.</summary>
    public required string Name { get; init; }

    /// <summary>What the user reads, for example 答复期限.</summary>
    public required string Label { get; init; }

    public required StartEvent Start { get; init; }

    public required TimeUnit Unit { get; init; }

    /// <summary>Number of <see cref="Unit"/>s; 0 for a fixed date.</summary>
    public int Length { get; init; }

    /// <summary>The date, for the unit <see cref="TimeUnit.FixedDate"/> only.</summary>
    public FixedDate? Date { get; init; }

    /// <summary>A date by which it must be done in any case; of it and the term the earlier binds.</summary>
    public FixedDate? Latest { get; init; }

    /// <summary>Whether a last day that is no working day moves on to the next one (民法典第二百零三条).</summary>
    public bool RollForward { get; init; } = true;

    /// <summary>The provision or notice that sets the figure.</summary>
    public required string Source { get; init; }

    /// <summary>False until the user has confirmed the figure for his place.</summary>
    public bool Confirmed { get; init; }

    public string? Note { get; init; }

    /// <returns>For example 自交办之日起三个月内，最迟每年6月30日.</returns>
    public string Words()
    {
        var term = Unit == TimeUnit.FixedDate ? $"{Date?.Words()}前" : $"自{Start.Words()}之日起{LengthWords()}内";
        return Latest is null ? term : $"{term}，最迟{Latest.Words()}";
    }

    /// <summary>Works out the day on which this limit ends.</summary>
    /// <param name="start">Day of the start event, in the office's time zone; not counted (民法典第二百零一条).</param>
    /// <param name="calendar">Working days of the office.</param>
    /// <param name="suspensions">中止: days that do not count, in any order, overlapping or not.</param>
    /// <param name="extension">延期: a granted new date that replaces the computed one.</param>
    /// <exception cref="CalendarYearMissingException">The count reaches a year that is not loaded.</exception>
    public Deadline DueFrom(
        DateOnly start,
        WorkCalendar calendar,
        IReadOnlyCollection<Suspension>? suspensions = null,
        Extension? extension = null) =>
        new DeadlineComputation(this, start, calendar, suspensions ?? [], extension).Run();

    internal string LengthWords()
    {
        var number = Length is >= 1 and <= ChineseNumeral.Largest ? ChineseNumeral.Write(Length) : $"{Length}";
        return Unit switch
        {
            TimeUnit.Days => $"{number}日",
            TimeUnit.WorkingDays => $"{(Length == 2 ? "两" : number)}个工作日",
            TimeUnit.Months => $"{(Length == 2 ? "两" : number)}个月",
            TimeUnit.FixedDate => Date?.Words() ?? "",
            _ => throw new InvalidOperationException($"{Unit} should be a known unit."),
        };
    }
}
