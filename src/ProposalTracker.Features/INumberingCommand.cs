namespace ProposalTracker.Features;

/// <summary>
/// A command that may take a number of a series. Two that read the same next number make each other lose, and with several
/// writers somebody would lose for ever; so they come one after the other.
/// </summary>
public interface INumberingCommand : ICommand;
