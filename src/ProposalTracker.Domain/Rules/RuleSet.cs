namespace ProposalTracker.Domain.Rules;

/// <summary>办理规则: everything that differs by place, channel and year, as data.</summary>
public sealed class RuleSet : Entity
{
    private RuleSet()
    {
    }

    /// <param name="contentJson">The content as checked JSON; see <c>RuleSetContent</c>.</param>
    public RuleSet(string name, DateOnly validFrom, string contentJson)
    {
        Name = name;
        ValidFrom = validFrom;
        ContentJson = contentJson;
    }

    public string Name { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public string ContentJson { get; private set; } = "";
}
