namespace ProposalTracker.Architecture.Tests.Sources;

public static class Findings
{
    /// <summary>Fails with every finding on a line of its own; xunit's own message would cut them off.</summary>
    public static void MustBeNone(IReadOnlyCollection<string> findings) =>
        Assert.True(findings.Count == 0, string.Join('\n', findings.Prepend($"{findings.Count} to mend:")));
}
