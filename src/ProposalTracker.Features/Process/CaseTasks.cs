using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>The kinds of work, assignees and terms that workflow files may name.</summary>
public static class CaseTasks
{
    /// <summary>审查.</summary>
    public const string CheckProposal = nameof(CheckProposal);

    /// <summary>交办.</summary>
    public const string HandOver = nameof(HandOver);

    /// <summary>分办, 改办.</summary>
    public const string Distribute = nameof(Distribute);

    /// <summary>签收.</summary>
    public const string SignIn = nameof(SignIn);

    /// <summary>退办裁定.</summary>
    public const string RuleOnReturn = nameof(RuleOnReturn);

    /// <summary>会办意见.</summary>
    public const string GiveOpinion = nameof(GiveOpinion);

    /// <summary>拟稿.</summary>
    public const string DraftReply = nameof(DraftReply);

    /// <summary>会签.</summary>
    public const string Countersign = nameof(Countersign);

    /// <summary>核稿.</summary>
    public const string Review = nameof(Review);

    /// <summary>签发.</summary>
    public const string Sign = nameof(Sign);

    /// <summary>编号印制.</summary>
    public const string Number = nameof(Number);

    /// <summary>寄送.</summary>
    public const string Send = nameof(Send);

    /// <summary>评价.</summary>
    public const string Rate = nameof(Rate);

    /// <summary>督办 of a key case.</summary>
    public const string FollowUp = nameof(FollowUp);

    /// <summary>What the checker compares a definition with.</summary>
    public static TaskCatalogue Catalogue { get; } = new(
        new HashSet<string>
        {
            CheckProposal, HandOver, Distribute, SignIn, RuleOnReturn, GiveOpinion, DraftReply, Countersign, Review, Sign, Number, Send, Rate, FollowUp,
        },
        new HashSet<string>
        {
            "Clerk", "LiaisonClerk", "Dispatcher", "Lead", "CoHandler", "Drafter", "Reviewer", "Leader", "Secretary", "Representative", "Administrator",
        },
        new HashSet<string> { "SignIn", "Return", "Opinion", "Reply", "Rating", "Rehandling", "Distribute", "Countersign" });
}
