namespace ProposalTracker.Features.Start;

/// <summary>The server does not start; the message says in Chinese what must be mended first.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
