namespace ProposalTracker.Workflow;

/// <summary>An activity cannot do its work: becomes an incident on it. The message is Chinese, for the person who looks at it.</summary>
internal sealed class ActivityFailedException : Exception
{
    public ActivityFailedException(string code, string message)
        : base(message) => Code = code;

    public ActivityFailedException(string code, string message, Exception innerException)
        : base(message, innerException) => Code = code;

    /// <summary>Stable, kebab-case (except for the code that an Elsa.Fault gives itself).</summary>
    public string Code { get; }
}
