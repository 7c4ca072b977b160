using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Domain.Templates;

/// <summary>样例: invented data that an administrator keeps beside those that come with the program, to try a template with.</summary>
public sealed class LetterTemplateSample : Entity
{
    public const int LongestName = 40;
    public const int LongestJson = 40_000;

    /// <summary>Of each kind: publishing tries the template with all.</summary>
    public const int MostSamples = 30;

    private LetterTemplateSample()
    {
    }

    public LetterTemplateSample(LetterKind kind, string name, string json, long by, DateTime now)
    {
        Kind = kind;
        Write(name, json, by, now);
    }

    public LetterKind Kind { get; private set; }

    /// <summary>Once in a kind.</summary>
    public string Name { get; private set; } = "";

    /// <summary>An object with the Chinese names that templates know.</summary>
    public string Json { get; private set; } = "";

    public long ChangedByPersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Counts every change; compared with what the person saw.</summary>
    public int Version { get; private set; }

    public void Write(string name, string json, long by, DateTime now)
    {
        LetterTemplateRules.SampleNameIsBounded.Require(name.Length <= LongestName, LongestName);
        LetterTemplateRules.SampleIsBounded.Require(json.Length <= LongestJson, LongestJson);
        Name = LetterTemplateRules.ASampleNeedsAName.RequireText(name);
        Json = json;
        ChangedByPersonId = by;
        ChangedAt = now;
        Version++;
    }
}
