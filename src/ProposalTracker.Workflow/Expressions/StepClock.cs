using Jint;
using Jint.Runtime;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>The clock of the scripts stands still at the instant of the step; everything else is Jint's own.</summary>
internal sealed class StepClock(Options options, DateTime nowUtc) : DefaultTimeSystem(options.TimeZone, options.Culture)
{
    public override DateTimeOffset GetUtcNow() => new(nowUtc, TimeSpan.Zero);
}
