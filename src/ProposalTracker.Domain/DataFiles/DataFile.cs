namespace ProposalTracker.Domain.DataFiles;

/// <summary>What reading a data file gave: the content, or every fault found in it.</summary>
/// <param name="Content">Null exactly when there are faults.</param>
public sealed record DataFile<T>(T? Content, IReadOnlyList<DataFault> Faults)
    where T : class
{
    public bool IsUsable => Content is not null;

    /// <exception cref="DataFileException">The file has faults.</exception>
    public T Require(string file) => Content ?? throw new DataFileException(file, Faults);
}
