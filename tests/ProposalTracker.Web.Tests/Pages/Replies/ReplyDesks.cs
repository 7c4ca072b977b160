using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

/// <summary>The pages of the second half of the journey: where the case stands, whose work it is, what leads on.</summary>
internal static class ReplyDesks
{
    /// <summary>Phase, kind of work, account of whoever does it.</summary>
    public static TheoryData<CasePhase, string, string> All => new()
    {
        { CasePhase.Drafting, CaseTasks.DraftReply, "drafter" },
        { CasePhase.Reviewing, CaseTasks.Review, "reviewer" },
        { CasePhase.Signing, CaseTasks.Sign, "leader" },
        { CasePhase.Numbering, CaseTasks.Number, "secretary" },
        { CasePhase.Sending, CaseTasks.Send, "secretary" },
        { CasePhase.Rating, CaseTasks.Rate, "rep" },
    };

    /// <summary>Phase and kind of work.</summary>
    public static TheoryData<CasePhase, string> Kinds => new(All.Select(row => (row.Data.Item1, row.Data.Item2)));

    /// <summary>A fresh case at a phase, and the path of the page where the work is done.</summary>
    public static async Task<(long CaseId, string Path)> DeskAsync(this CaseStage stage, CasePhase phase, string kind)
    {
        var caseId = await stage.CaseAtAsync(phase);
        return (caseId, WorkItemLinks.To(kind, await stage.WorkItemAsync(caseId, kind)));
    }

    /// <summary>Does the work, as somebody else would meanwhile.</summary>
    public static Task LeadOnAsync(this CaseStage stage, long caseId, string kind) => kind switch
    {
        CaseTasks.DraftReply => stage.Walk.SubmitReplyAsync(caseId, form => Features.Demo.CaseWalk.Written(form) with { Body = "已办理。" }),
        CaseTasks.Review => stage.Walk.ReviewAsync(caseId),
        CaseTasks.Sign => stage.Walk.SignAsync(caseId),
        CaseTasks.Number => stage.Walk.IssueAsync(caseId),
        CaseTasks.Send => stage.Walk.SendLetterAsync(caseId, new DateOnly(2023, 5, 30)),
        CaseTasks.Rate => stage.Walk.RateAsync(caseId, Satisfaction.Satisfied),
        _ => throw new InvalidOperationException($"The work '{kind}' was expected to be one of the reply's."),
    };

    /// <summary>Where the case stands now.</summary>
    public static Task<CasePhase> PhaseAsync(this CaseStage stage, long caseId) =>
        stage.Walk.ReadAsync(async context => (await context.Cases.FindAsync(caseId) ?? throw new InvalidOperationException("The case was expected.")).Phase);
}
