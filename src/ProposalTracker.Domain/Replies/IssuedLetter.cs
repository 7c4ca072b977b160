using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Domain.Replies;

/// <summary>The PDF as issued. A reprint serves these bytes; they never change.</summary>
public sealed class IssuedLetter : Entity
{
    private IssuedLetter()
    {
    }

    /// <param name="sha256">Lower-case hex of the bytes' SHA-256.</param>
    public IssuedLetter(Case @case, Department issuer, IssuedLetterFacts facts, byte[] pdf, string sha256, DateTime now)
    {
        Case = @case;
        Issuer = issuer;
        Kind = facts.Kind;
        Number = facts.Number;
        Title = facts.Title;
        Addressee = facts.Addressee;
        Date = facts.Date;
        Pages = facts.Pages;
        LetterJson = facts.LetterJson;
        Pdf = pdf;
        Sha256 = sha256;
        IssuedAt = now;
    }

    public Case? Case { get; private set; }

    public long CaseId { get; private set; }

    public Department? Issuer { get; private set; }

    public long IssuerId { get; private set; }

    /// <summary>The reply that it is a letter of; null for the other kinds.</summary>
    public Reply? Reply { get; private set; }

    public long? ReplyId { get; private set; }

    public LetterKind Kind { get; private set; }

    /// <summary>发文字号; several letters of one reply bear the same. Null for kinds that have none.</summary>
    public string? Number { get; private set; }

    /// <summary>In one line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>主送, as printed without the colon.</summary>
    public string Addressee { get; private set; } = "";

    /// <summary>成文日期.</summary>
    public DateOnly? Date { get; private set; }

    public int Pages { get; private set; }

    public byte[] Pdf { get; private set; } = [];

    /// <summary>Lower-case hex of the bytes' SHA-256.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The letter in its outer JSON form, from which DOCX and OFD can be made again.</summary>
    public string LetterJson { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; private set; }

    internal void BelongTo(Reply reply) => Reply = reply;
}

/// <summary>What lists show of a letter without opening its PDF.</summary>
/// <param name="LetterJson">The letter in its outer JSON form.</param>
public sealed record IssuedLetterFacts(LetterKind Kind, string? Number, string Title, string Addressee, DateOnly? Date, int Pages, string LetterJson);
