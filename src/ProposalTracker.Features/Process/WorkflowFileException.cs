namespace ProposalTracker.Features.Process;

/// <summary>The files in <c>workflows/</c> cannot be published; the message has one finding a line with file, line and column.</summary>
public sealed class WorkflowFileException(string message) : Exception(message);
