using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Domain.Replies;

namespace ProposalTracker.Features.Cases;

/// <summary>The Chinese words of the states of a case, in one place.</summary>
public static class CaseWords
{
    public static string Session(Proposal proposal) =>
        new CongressSession(proposal.Channel, "市", proposal.Term, proposal.Session).Words();

    public static string Of(ProposalStream stream) => stream == ProposalStream.Plenary ? "大会建议" : "闭会建议";

    public static string Of(Verdict? verdict) => verdict switch
    {
        null => "未答复",
        Verdict.Adopted => "采纳",
        Verdict.PartlyAdopted => "部分采纳",
        Verdict.NotAdopted => "未采纳",
        _ => throw new InvalidOperationException($"{verdict} was expected to have its words."),
    };

    public static string Of(HandlingMode mode) => mode switch
    {
        HandlingMode.Alone => "独办",
        HandlingMode.LeadWithCoHandlers => "主会办",
        HandlingMode.Separately => "分办",
        HandlingMode.Jointly => "联合主办",
        _ => throw new InvalidOperationException($"{mode} was expected to have its words."),
    };

    public static string Of(AssignmentRole role) => role == AssignmentRole.Lead ? "主办" : "会办";

    public static string Of(AssignmentState state) => state switch
    {
        AssignmentState.AwaitingSignIn => "待签收",
        AssignmentState.ReturnAsked => "退办待裁定",
        AssignmentState.Handling => "办理中",
        AssignmentState.Done => "已完成",
        AssignmentState.Waived => "已免会办",
        AssignmentState.Relieved => "已解除",
        _ => throw new InvalidOperationException($"{state} was expected to have its words."),
    };

    public static string Of(ReplyState state) => state switch
    {
        ReplyState.Drafting => "拟稿",
        ReplyState.InReview => "核稿中",
        ReplyState.AwaitingSignature => "待签发",
        ReplyState.Signed => "已签发",
        ReplyState.Numbered => "已编号",
        ReplyState.Sent => "已寄送",
        _ => throw new InvalidOperationException($"{state} was expected to have its words."),
    };

    public static string Of(CountersignAnswer answer) => answer switch
    {
        CountersignAnswer.Agreed => "同意",
        CountersignAnswer.AgreedWithEdits => "同意，附修改意见",
        CountersignAnswer.Objected => "有异议",
        _ => throw new InvalidOperationException($"{answer} was expected to have its words."),
    };

    public static string Of(RatingVia via) => via switch
    {
        RatingVia.Account => "代表账号",
        RatingVia.Link => "评价链接",
        RatingVia.Paper => "纸质表，人大代录",
        _ => throw new InvalidOperationException($"{via} was expected to have its words."),
    };
}
