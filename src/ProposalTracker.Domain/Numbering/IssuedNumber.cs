namespace ProposalTracker.Domain.Numbering;

/// <summary>A number that was handed out; voided ones stay on record with their reason.</summary>
public sealed class IssuedNumber : Entity
{
    private IssuedNumber()
    {
    }

    internal IssuedNumber(int value, string text, DateTime now)
    {
        Value = value;
        Text = text;
        IssuedAt = now;
    }

    public long SeriesId { get; private set; }

    public int Value { get; private set; }

    /// <summary>As printed, for example 中民函〔2023〕42号.</summary>
    public string Text { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; private set; }

    public DateTime? VoidedAt { get; private set; }

    public string? VoidedBecause { get; private set; }

    public void Void(string reason, DateTime now)
    {
        NumberingRules.ANumberIsVoidedOnce.Require(VoidedAt is null);
        VoidedBecause = NumberingRules.VoidingNeedsAReason.RequireText(reason);
        VoidedAt = now;
    }
}
