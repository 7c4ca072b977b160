namespace ProposalTracker.Domain.DataFiles;

/// <summary>A data file that was taken to be right (built in, or checked when it was uploaded) is not.</summary>
public sealed class DataFileException : Exception
{
    public DataFileException(string file, IReadOnlyList<DataFault> faults)
        : base($"数据文件“{file}”有 {faults.Count} 处错误：{string.Join("；", faults)}") => Faults = faults;

    public IReadOnlyList<DataFault> Faults { get; }
}
