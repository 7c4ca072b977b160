using ProposalTracker.Features.Demo;
using ProposalTracker.TestSupport.Databases;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>Tests on a database; visibly skipped where there is none, failed where there must be one.</summary>
public abstract class FeatureTests
{
    /// <summary>The day on which every test begins, at 9 o'clock office time.</summary>
    protected static readonly DateOnly Today = OfficeClock.DateOf(DemoClock.Opening);

    protected FeatureTests(FeatureHost host)
    {
        if (host.Missing is { } missing && PostgresServer.IsRequired)
            Assert.Fail(missing);
        Assert.SkipWhen(host.Missing is not null, host.Missing ?? "");
        Host = host;
        Cases = new CaseBook(host);
        host.Clock.Set(Today);
    }

    protected FeatureHost Host { get; }

    protected CaseBook Cases { get; }
}
