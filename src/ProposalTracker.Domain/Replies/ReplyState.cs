namespace ProposalTracker.Domain.Replies;

public enum ReplyState
{
    /// <summary>拟稿.</summary>
    Drafting,

    /// <summary>核稿.</summary>
    InReview,

    /// <summary>待签发.</summary>
    AwaitingSignature,

    /// <summary>已签发: the text is fixed.</summary>
    Signed,

    /// <summary>已编号: number, date and PDF are fixed.</summary>
    Numbered,

    /// <summary>已寄送.</summary>
    Sent,
}
