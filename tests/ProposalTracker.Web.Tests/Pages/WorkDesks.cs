using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages;

/// <summary>The pages of the first half of the journey: whose work it is, and how a test gets there.</summary>
internal static class WorkDesks
{
    private static readonly (string Kind, string Doer, string Onlooker)[] All =
    [
        (CaseTasks.CheckProposal, "clerk", "dispatcher"),
        (CaseTasks.HandOver, "clerk", "dispatcher"),
        (CaseTasks.Distribute, "dispatcher", "clerk"),
        (CaseTasks.SignIn, "office", "zuzhi"),
        (CaseTasks.RuleOnReturn, "dispatcher", "office"),
        (CaseTasks.GiveOpinion, "zuzhi", "drafter"),
    ];

    public static TheoryData<string> Kinds => [.. All.Select(desk => desk.Kind)];

    /// <summary>Kind of work, account of whoever does it.</summary>
    public static TheoryData<string, string> Doers => [.. All.Select(desk => (desk.Kind, desk.Doer))];

    /// <summary>Kind of work, account of somebody who only sees the case.</summary>
    public static TheoryData<string, string> Onlookers => [.. All.Select(desk => (desk.Kind, desk.Onlooker))];

    /// <summary>The one piece of work of a kind that tests look at and never do.</summary>
    public static Task<(long CaseId, string Path)> SharedWorkAsync(this CaseStage stage, string kind) =>
        stage.OnceAsync($"work {kind}", () => stage.WorkAsync(kind));

    /// <summary>A fresh case with open work of a kind, and the path of the page where it is done.</summary>
    public static async Task<(long CaseId, string Path)> WorkAsync(this CaseStage stage, string kind)
    {
        var caseId = await stage.CaseAtAsync(kind switch
        {
            CaseTasks.CheckProposal => CasePhase.Checking,
            CaseTasks.HandOver => CasePhase.HandingOver,
            CaseTasks.Distribute => CasePhase.Distributing,
            CaseTasks.SignIn or CaseTasks.RuleOnReturn => CasePhase.SigningIn,
            CaseTasks.GiveOpinion => CasePhase.CoHandling,
            _ => throw new InvalidOperationException($"The work '{kind}' was expected to be of the first half."),
        });
        if (kind == CaseTasks.RuleOnReturn)
            await stage.ReturnAsync(caseId, DemoLead, "office");
        return (caseId, WorkItemLinks.To(kind, await stage.WorkItemAsync(caseId, kind, kind == CaseTasks.SignIn ? DemoLead : null)));
    }

    /// <summary>A unit asks to be relieved and proposes 市公安局.</summary>
    /// <param name="unit">Code of the department.</param>
    /// <param name="account">Login name of its clerk.</param>
    public static async Task ReturnAsync(this CaseStage stage, long caseId, string unit, string account) => await stage.Walk.SendAsync(
        await stage.Walk.ActorAsync(account),
        new ReturnAssignmentCommand(
            Guid.NewGuid(), await stage.WorkItemAsync(caseId, CaseTasks.SignIn, unit), "这项工作由公安机关主管。", await stage.DepartmentAsync("gongan")));

    public static Task<CasePhase> PhaseOfAsync(this CaseStage stage, long caseId) =>
        stage.Walk.ReadAsync(async context => (await context.Cases.FindAsync(caseId) ?? throw new InvalidOperationException("The case was expected.")).Phase);

    private const string DemoLead = Features.Demo.DemoOffice.LeadCode;
}
