namespace ProposalTracker.Features.Demo;

/// <summary>One account of the demonstration, as printed at the start.</summary>
public sealed record DemoAccount(string LoginName, string Name, string What);
