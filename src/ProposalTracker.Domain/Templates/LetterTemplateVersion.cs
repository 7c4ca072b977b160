using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Domain.Templates;

/// <summary>One published version of a letter template (公文模板): immutable, identified by its content. The newest one counts.</summary>
public sealed class LetterTemplateVersion : Entity
{
    public const int LongestSource = 60_000;
    public const int LongestReason = 500;

    private LetterTemplateVersion()
    {
    }

    /// <param name="number">From 1, counted for each kind.</param>
    /// <param name="contentHash">Lower-case hex of the source's SHA-256.</param>
    /// <param name="why">What was changed and for what reason.</param>
    /// <param name="publishedBy">Null for the versions that come with the program.</param>
    public LetterTemplateVersion(LetterKind kind, int number, string source, string contentHash, string why, long? publishedBy, DateTime now)
    {
        LetterTemplateRules.SourceIsBounded.Require(source.Length <= LongestSource, LongestSource);
        Kind = kind;
        Number = number;
        Source = source;
        ContentHash = contentHash;
        Why = LetterTemplateRules.PublishingNeedsAReason.RequireText(why);
        PublishedByPersonId = publishedBy;
        PublishedAt = now;
    }

    public LetterKind Kind { get; private set; }

    public int Number { get; private set; }

    /// <summary>Liquid with sections.</summary>
    public string Source { get; private set; } = "";

    public string ContentHash { get; private set; } = "";

    public string Why { get; private set; } = "";

    public long? PublishedByPersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; private set; }
}
