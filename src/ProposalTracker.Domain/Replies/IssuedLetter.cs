namespace ProposalTracker.Domain.Replies;

/// <summary>The PDF as issued. A reprint serves these bytes; they never change.</summary>
public sealed class IssuedLetter : Entity
{
    private IssuedLetter()
    {
    }

    public IssuedLetter(byte[] pdf, string sha256, string letterJson, DateTime now)
    {
        Pdf = pdf;
        Sha256 = sha256;
        LetterJson = letterJson;
        IssuedAt = now;
    }

    public byte[] Pdf { get; private set; } = [];

    /// <summary>Lower-case hex of the bytes' SHA-256.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The letter in its outer JSON form, from which DOCX and OFD can be made again.</summary>
    public string LetterJson { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; private set; }
}
