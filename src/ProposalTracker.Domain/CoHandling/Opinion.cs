using ProposalTracker.Domain.Cases;

namespace ProposalTracker.Domain.CoHandling;

/// <summary>会办意见: what a co-handler tells the lead; shown as one card per unit.</summary>
public sealed class Opinion : Entity
{
    public const int LongestText = 20_000;

    private Opinion()
    {
    }

    public Opinion(Assignment assignment)
    {
        OpinionRules.OnlyCoHandlersGiveOpinions.Require(assignment.Role == AssignmentRole.CoHandler);
        Assignment = assignment;
    }

    public Assignment? Assignment { get; private set; }

    public long AssignmentId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The co-handler's own 发文字号, if it wrote one on its letter.</summary>
    public string? LetterNumber { get; private set; }

    public string? ContactName { get; private set; }

    public string? ContactPhone { get; private set; }

    /// <summary>签发人 of the opinion.</summary>
    public string? SignerName { get; private set; }

    /// <summary>UTC; null while it is being written.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public long? SubmittedByPersonId { get; private set; }

    /// <summary>Counts every change; what a person edits is compared with what he saw.</summary>
    public int Version { get; private set; }

    public void Write(string text, string? letterNumber, string? signerName, string? contactName, string? contactPhone)
    {
        OpinionRules.ASubmittedOpinionStands.Require(SubmittedAt is null);
        Text = OpinionRules.AnOpinionSaysSomething.RequireText(text);
        OpinionRules.OpinionIsBounded.Require(Text.Length <= LongestText, LongestText);
        LetterNumber = Blank(letterNumber);
        SignerName = Blank(signerName);
        ContactName = Blank(contactName);
        ContactPhone = Blank(contactPhone);
        Version++;
    }

    public void Submit(long by, DateTime now)
    {
        OpinionRules.ASubmittedOpinionStands.Require(SubmittedAt is null);
        SubmittedAt = now;
        SubmittedByPersonId = by;
        Version++;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
