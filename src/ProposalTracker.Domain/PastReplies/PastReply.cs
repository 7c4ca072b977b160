using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.PastReplies;

/// <summary>A reply of an earlier year (过去答复), read from a file: kept whole, found again and quoted once somebody has confirmed what was read.</summary>
public sealed class PastReply : Entity
{
    public const int LongestTitle = 200;
    public const int LongestText = 400_000;
    public const int LongestName = 120;

    private PastReply()
    {
    }

    /// <param name="contentHash">Lower-case hex of the file's SHA-256: the same file is taken over once.</param>
    /// <param name="sourceText">All that was read in the file, so that nothing is lost.</param>
    public PastReply(long departmentId, string fileName, string contentHash, string sourceText, PastReplyText text, long by, DateTime now)
    {
        PastReplyRules.SourceIsBounded.Require(sourceText.Length <= LongestText, LongestText);
        DepartmentId = departmentId;
        FileName = fileName;
        ContentHash = contentHash;
        SourceText = sourceText;
        AddedByPersonId = by;
        AddedAt = now;
        Fill(text);
    }

    public Department? Department { get; private set; }

    public long DepartmentId { get; private set; }

    public string FileName { get; private set; } = "";

    public string ContentHash { get; private set; } = "";

    public string SourceText { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>发文字号 as the letter has it.</summary>
    public string? Number { get; private set; }

    public string? Issuer { get; private set; }

    /// <summary>Of the number or the date; null where the letter tells neither.</summary>
    public int? Year { get; private set; }

    public string Salutation { get; private set; } = "";

    /// <summary>One paragraph per line.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What no field took, as the file has it.</summary>
    public string Unplaced { get; private set; } = "";

    public long AddedByPersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }

    public long? ConfirmedByPersonId { get; private set; }

    /// <summary>UTC; null while nobody has looked at what was read.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Counts every change; compared with what the person saw.</summary>
    public int Version { get; private set; }

    public void Confirm(PastReplyText text, long by, DateTime now)
    {
        PastReplyRules.NeedsATitle.RequireText(text.Title);
        PastReplyRules.NeedsABody.RequireText(text.Body);
        Fill(text);
        ConfirmedByPersonId = by;
        ConfirmedAt = now;
        Version++;
    }

    private void Fill(PastReplyText text)
    {
        PastReplyRules.TitleIsBounded.Require(text.Title.Length <= LongestTitle, LongestTitle);
        PastReplyRules.NamesAreBounded.Require((text.Number?.Length ?? 0) <= LongestName && (text.Issuer?.Length ?? 0) <= LongestName, LongestName);
        PastReplyRules.BodyIsBounded.Require(text.Body.Length + text.Unplaced.Length <= LongestText, LongestText);
        Title = text.Title.Trim();
        Number = Blank(text.Number);
        Issuer = Blank(text.Issuer);
        Year = text.Year;
        Salutation = text.Salutation.Trim();
        Body = text.Body.Trim();
        Unplaced = text.Unplaced.Trim();
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
