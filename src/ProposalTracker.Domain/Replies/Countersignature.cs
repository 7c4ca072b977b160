using ProposalTracker.Domain.Cases;

namespace ProposalTracker.Domain.Replies;

/// <summary>会签: what another unit says of one version of the reply's text before it is signed.</summary>
public sealed class Countersignature : Entity
{
    public const int LongestComment = 2_000;

    private Countersignature()
    {
    }

    /// <exception cref="RuleBrokenException">The text is not approved yet, or what should be changed is not said.</exception>
    public Countersignature(Reply reply, Assignment assignment, CountersignAnswer answer, string? comment, long by, DateTime now)
    {
        ReplyRules.OnlyAnApprovedTextIsCountersigned.Require(reply.State == ReplyState.AwaitingSignature);
        if (answer != CountersignAnswer.Agreed)
            ReplyRules.EditsAndObjectionsNeedAComment.RequireText(comment);
        ReplyRules.CommentIsBounded.Require(comment is null || comment.Length <= LongestComment, LongestComment);
        Reply = reply;
        ReplyVersion = reply.Version;
        Assignment = assignment;
        Answer = answer;
        Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        GivenByPersonId = by;
        GivenAt = now;
    }

    public Reply? Reply { get; private set; }

    public long ReplyId { get; private set; }

    /// <summary>The reply's version that was read.</summary>
    public int ReplyVersion { get; private set; }

    public Assignment? Assignment { get; private set; }

    public long AssignmentId { get; private set; }

    public CountersignAnswer Answer { get; private set; }

    public string? Comment { get; private set; }

    public long GivenByPersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime GivenAt { get; private set; }
}
