namespace ProposalTracker.Domain.DataFiles;

/// <summary>Says in Chinese how a type of ours is written in a data file, for the message when it is not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class DataFileValueAttribute(string words) : Attribute
{
    public string Words { get; } = words;
}
