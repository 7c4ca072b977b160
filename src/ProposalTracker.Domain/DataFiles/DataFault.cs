namespace ProposalTracker.Domain.DataFiles;

/// <summary>One fault in an uploaded data file, placed so that a person can find it.</summary>
/// <param name="Path">JSON path of the member, <c>$</c> for the whole file.</param>
/// <param name="Line">Line in the file, counted from 1.</param>
/// <param name="Column">Column in that line in characters, counted from 1.</param>
/// <param name="Message">What is wrong and what is expected, in Chinese.</param>
public sealed record DataFault(string Path, int Line, int Column, string Message)
{
    public override string ToString() => $"第 {Line} 行第 {Column} 列（{Path}）：{Message}";
}
