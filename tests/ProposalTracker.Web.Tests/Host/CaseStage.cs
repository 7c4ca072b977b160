using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Intake;

namespace ProposalTracker.Web.Tests.Host;

/// <summary>Walks fresh cases to where a test needs them, through the program's own commands.</summary>
public sealed class CaseStage(CaseWalk walk)
{
    private static readonly DateOnly SubmittedOn = new(2023, 5, 8);
    private static readonly DateOnly HandedOverOn = new(2023, 5, 15);
    private readonly ConcurrentDictionary<string, Lazy<Task<object>>> _once = new();
    private int _last;

    /// <summary>For steps that the stage has no word for.</summary>
    public CaseWalk Walk => walk;

    /// <summary>
    /// A fresh case of 陈旭成 (account <c>rep</c>) at a phase: led by 市民政局 (accounts office, drafter, reviewer, leader,
    /// secretary), co-handled by 市委组织部 (account zuzhi).
    /// </summary>
    /// <param name="coSigners">Names of representatives who join.</param>
    /// <returns>The case's id.</returns>
    public async Task<long> CaseAtAsync(CasePhase phase, params string[] coSigners)
    {
        var caseId = await RegisterAsync(coSigners);
        foreach (var (at, step) in Steps(caseId))
        {
            if (at == phase)
                break;
            await step();
        }
        Assert.Equal(phase, await walk.ReadAsync(context => context.Cases.Where(c => c.Id == caseId).Select(c => c.Phase).SingleAsync()));
        return caseId;
    }

    /// <summary>The one case at a phase that tests look at and never change.</summary>
    public Task<long> SharedCaseAtAsync(CasePhase phase) => OnceAsync($"{phase}", () => CaseAtAsync(phase));

    /// <summary>Something that several tests look at and that is made once.</summary>
    public async Task<T> OnceAsync<T>(string what, Func<Task<T>> make)
        where T : notnull =>
        (T)await _once.GetOrAdd(what, _ => new Lazy<Task<object>>(async () => await make())).Value;

    /// <summary>The open work item of a kind, of one unit where several have it.</summary>
    /// <param name="kind">As in <c>CaseTasks</c>.</param>
    /// <param name="unit">Code of the department.</param>
    public async Task<long> WorkItemAsync(long caseId, string kind, string? unit = null)
    {
        var items = await walk.ReadAsync(context => context.WorkItems.AsNoTracking().Include(i => i.Department)
            .Where(i => i.CaseId == caseId && i.ClosedAt == null && i.Kind == kind).ToListAsync());
        return Assert.Single(items, item => unit is null || item.Department?.Code == unit).Id;
    }

    public Task<long> DepartmentAsync(string code) => walk.ReadAsync(context => context.Departments.Where(d => d.Code == code).Select(d => d.Id).SingleAsync());

    private async Task<long> RegisterAsync(string[] coSigners)
    {
        var joining = await walk.ReadAsync(context => context.Representatives.Where(r => coSigners.Contains(r.Name)).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());
        var proposer = await walk.ReadAsync(context => context.Representatives.Where(r => r.Name == "陈旭成").Select(r => r.Id).SingleAsync());
        var receipt = await walk.SendAsync(await walk.ActorAsync("clerk"), new RegisterProposalCommand(
            Guid.NewGuid(), Channel.Congress, 16, 3, ProposalStream.Plenary, null, $"关于完善社区服务设施的建议之{Interlocked.Increment(ref _last)}",
            "社区服务设施不足。为此建议：\n一、制定标准。\n二、安排经费。", null, SubmittedOn, proposer, null, joining, ["制定社区服务设施标准", "安排专项经费"]));
        return receipt.CaseId ?? throw new InvalidOperationException("A registered case was expected to have an id.");
    }

    // What leads out of each phase.
    private IEnumerable<(CasePhase At, Func<Task> Step)> Steps(long caseId) =>
    [
        (CasePhase.Checking, () => walk.CheckAsync(caseId)),
        (CasePhase.HandingOver, () => walk.HandOverAsync(caseId, HandedOverOn)),
        (CasePhase.Distributing, () => walk.DistributeAsync(caseId, DemoOffice.LeadCode, "zuzhi")),
        (CasePhase.SigningIn, () => walk.SignInAsync(caseId)),
        (CasePhase.CoHandling, () => walk.GiveOpinionsAsync(caseId)),
        (CasePhase.Drafting, () => walk.SubmitReplyAsync(caseId, form => CaseWalk.Written(form) with { Body = "您提出的建议收悉，现答复如下：\n一、关于标准。已列入年度计划。\n专此答复，感谢您对我们工作的支持。" })),
        (CasePhase.Reviewing, () => walk.ReviewAsync(caseId)),
        (CasePhase.Signing, () => walk.SignAsync(caseId)),
        (CasePhase.Numbering, () => walk.IssueAsync(caseId)),
        (CasePhase.Sending, () => walk.SendLetterAsync(caseId, new DateOnly(2023, 5, 30))),
        (CasePhase.Rating, () => walk.RateAsync(caseId, Satisfaction.Satisfied)),
        (CasePhase.Closed, () => Task.CompletedTask),
    ];
}
