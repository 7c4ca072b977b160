using ProposalTracker.Features;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Web.Pages.Shared;

/// <summary>Where each kind of work is done.</summary>
public static class WorkItemLinks
{
    public static string To(string kind, long workItemId) => $"/work/{workItemId}/{Step(kind)}";

    public static string ToCase(long caseId) => $"/cases/{caseId}";

    /// <summary>Where a person goes after a command: to the case while he has something to do there, else to his desk.</summary>
    public static string After(Receipt receipt) => receipt.CaseId is { } caseId ? $"/cases/{caseId}/next" : "/desk";

    private static string Step(string kind) => kind switch
    {
        CaseTasks.CheckProposal => "check-proposal",
        CaseTasks.HandOver => "hand-over",
        CaseTasks.Distribute => "distribute",
        CaseTasks.SignIn => "sign-in",
        CaseTasks.RuleOnReturn => "rule-on-return",
        CaseTasks.GiveOpinion => "give-opinion",
        CaseTasks.DraftReply => "draft-reply",
        CaseTasks.Review => "review",
        CaseTasks.Countersign => "countersign",
        CaseTasks.Sign => "sign",
        CaseTasks.Number => "number",
        CaseTasks.Send => "send",
        CaseTasks.Rate => "rate",
        CaseTasks.FollowUp => "follow-up",
        _ => throw new InvalidOperationException($"The work '{kind}' was expected to have a page."),
    };
}
