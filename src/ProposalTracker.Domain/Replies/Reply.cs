using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.Replies;

/// <summary>答复: draft versions that become one signed letter; one per round and addressee.</summary>
public sealed class Reply : Entity
{
    public const int LongestBody = 200_000;

    private readonly List<ReplyVersion> versions = [];
    private readonly List<IssuedLetter> letters = [];

    private Reply()
    {
    }

    public Reply(Case @case, int roundNumber, Department issuer)
    {
        Case = @case;
        RoundNumber = roundNumber;
        Issuer = issuer;
    }

    public Case? Case { get; private set; }

    public long CaseId { get; private set; }

    public int RoundNumber { get; private set; }

    public Department? Issuer { get; private set; }

    public long IssuerId { get; private set; }

    public ReplyState State { get; private set; } = ReplyState.Drafting;

    public string Title { get; private set; } = "";

    public IReadOnlyList<string> Salutation { get; private set; } = [];

    public string Body { get; private set; } = "";

    public string? Category { get; private set; }

    public string? Disclosure { get; private set; }

    public string? DisclosureReason { get; private set; }

    public string? ContactName { get; private set; }

    public string? ContactPhone { get; private set; }

    public IReadOnlyList<string> CopyTo { get; private set; } = [];

    /// <summary>The template version (公文模板) that the first text came from; the letter issued later was made with it. Null for replies older than the versions.</summary>
    public long? TemplateVersionId { get; private set; }

    /// <summary>Counts every change of the text; compared with what the person saw.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ReplyVersion> Versions => versions;

    public long? SignedByPersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SignedAt { get; private set; }

    public IssuedNumber? Number { get; private set; }

    public long? NumberId { get; private set; }

    /// <summary>成文日期, the day of 签发 in the office's time zone (GB/T 9704-2012, 7.3.5.4).</summary>
    public DateOnly? LetterDate { get; private set; }

    /// <summary>The letter to the lead proposer, or the only one.</summary>
    public IssuedLetter? Letter { get; private set; }

    public long? LetterId { get; private set; }

    /// <summary>All letters of this reply, one for each addressee where the rule set says so (逐一答复).</summary>
    public IReadOnlyList<IssuedLetter> Letters => letters;

    public DateOnly? SentOn { get; private set; }

    /// <summary>How it went out: 邮寄, 当面送交 …</summary>
    public string? SentBy { get; private set; }

    public string? SendingNote { get; private set; }

    /// <summary>Later versions of the template do not touch this text: it is the drafter's from here on.</summary>
    public void BeginFrom(long? templateVersionId)
    {
        if (Version == 0)
            TemplateVersionId = templateVersionId;
    }

    public void Write(ReplyText text, string occasion, long by, DateTime now)
    {
        ReplyRules.ASignedTextIsFixed.Require(State is ReplyState.Drafting or ReplyState.InReview);
        ReplyRules.BodyIsBounded.Require(text.Body.Length <= LongestBody, LongestBody);
        Title = text.Title.Trim();
        Salutation = Clean(text.Salutation);
        Body = text.Body.Trim();
        Category = Blank(text.Category);
        Disclosure = Blank(text.Disclosure);
        DisclosureReason = Blank(text.DisclosureReason);
        ContactName = Blank(text.ContactName);
        ContactPhone = Blank(text.ContactPhone);
        CopyTo = Clean(text.CopyTo);
        Version++;
        Keep(occasion, by, now);
    }

    /// <summary>送核: the drafter hands the text to the reviewer.</summary>
    public void Submit()
    {
        ReplyRules.OnlyADraftIsSubmitted.Require(State == ReplyState.Drafting);
        ReplyRules.ReplyNeedsATitle.RequireText(Title);
        ReplyRules.ReplyNeedsASalutation.Require(Salutation.Count > 0);
        ReplyRules.ReplyNeedsABody.RequireText(Body);
        State = ReplyState.InReview;
    }

    public void Approve()
    {
        ReplyRules.OnlyATextInReviewIsApproved.Require(State == ReplyState.InReview);
        State = ReplyState.AwaitingSignature;
    }

    public void SendBack(string reason)
    {
        ReplyRules.OnlyAnUnsignedTextIsSentBack.Require(State is ReplyState.InReview or ReplyState.AwaitingSignature);
        ReplyRules.SendingBackNeedsAReason.RequireText(reason);
        State = ReplyState.Drafting;
    }

    public void Sign(DateOnly on, long by, DateTime now)
    {
        ReplyRules.OnlyAnApprovedTextIsSigned.Require(State == ReplyState.AwaitingSignature);
        State = ReplyState.Signed;
        SignedByPersonId = by;
        SignedAt = now;
        LetterDate = on;
    }

    /// <summary>编号印制: number and PDF are fixed together.</summary>
    /// <param name="issued">The letter to the lead proposer first; all bear the same number.</param>
    public void Issue(IssuedNumber number, IReadOnlyList<IssuedLetter> issued)
    {
        ReplyRules.OnlyASignedReplyIsNumbered.Require(State == ReplyState.Signed);
        Number = number;
        Letter = issued[0];
        foreach (var letter in issued)
            letter.BelongTo(this);
        letters.AddRange(issued);
        State = ReplyState.Numbered;
    }

    public void Send(DateOnly on, string by, string? note)
    {
        ReplyRules.OnlyAnIssuedLetterIsSent.Require(State == ReplyState.Numbered);
        ReplyRules.SendingIsNotBeforeTheLetter.Require(on >= LetterDate, LetterDate);
        SentBy = ReplyRules.SendingNeedsAWay.RequireText(by);
        SentOn = on;
        SendingNote = Blank(note);
        State = ReplyState.Sent;
    }

    // A version equal to the last one says nothing new: reviewers who change nothing add none.
    private void Keep(string occasion, long by, DateTime now)
    {
        var last = versions.MaxBy(v => v.Number);
        if (last is null || last.Title != Title || last.Body != Body)
            versions.Add(new ReplyVersion(versions.Count + 1, Title, Body, occasion, by, now));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static List<string> Clean(IEnumerable<string> entries) =>
        [.. entries.Select(e => e.Trim()).Where(e => e.Length > 0)];
}
