namespace ProposalTracker.Domain;

/// <summary>
/// An entity refuses: the outermost pipeline behaviour turns this into a result after the rollback,
/// so a refusal can never be overlooked by a handler.
/// </summary>
public sealed class RuleBrokenException : Exception
{
    public RuleBrokenException(Rule rule, params object?[] named)
        : base(string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.Sentence, named)) => Rule = rule;

    public Rule Rule { get; }
}
