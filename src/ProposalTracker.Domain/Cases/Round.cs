namespace ProposalTracker.Domain.Cases;

/// <summary>办理轮次: one handling up to the rating; 不满意 opens the next, with its own clock and letter.</summary>
public sealed class Round : Entity
{
    private Round()
    {
    }

    internal Round(int number, DateOnly openedOn, DueDate due)
    {
        Number = number;
        OpenedOn = openedOn;
        DueOn = due.On;
        DueWhy = due.Why;
    }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    /// <summary>Last day for the reply of this round.</summary>
    public DateOnly DueOn { get; private set; }

    public string DueWhy { get; private set; } = "";

    /// <summary>Day on which the reply of this round was sent.</summary>
    public DateOnly? RepliedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    internal void Replied(DateOnly on) => RepliedOn = on;

    internal void Close(DateOnly on) => ClosedOn = on;
}
