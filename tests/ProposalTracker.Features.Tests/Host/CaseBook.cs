using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Intake;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>Makes cases for tests, as people would: every step is a command of somebody who may.</summary>
public sealed class CaseBook(FeatureHost host)
{
    private CaseWalk Walk => host.Walk;

    private DateOnly Today => OfficeClock.DateOf(host.Clock.GetUtcNow().UtcDateTime);

    /// <summary>A registration that is accepted as it stands: one proposer (陈旭成), two request items.</summary>
    public async Task<RegisterProposalCommand> RegistrationAsync() => new(
        Guid.NewGuid(), Channel.Congress, 16, 3, ProposalStream.Plenary, null, "关于改善社区停车的建议", "停车难，建议：\n一、增加车位。\n二、错峰共享。",
        "城建环保", Today.AddDays(-1), await RepresentativeAsync("陈旭成"), null, [], ["增加车位", "错峰共享"]);

    public async Task<long> RegisterAsync(Func<RegisterProposalCommand, RegisterProposalCommand>? change = null)
    {
        var command = await RegistrationAsync();
        var receipt = await Walk.SendAsync(await Walk.ActorAsync("clerk"), change is null ? command : change(command));
        return receipt.CaseId ?? throw new InvalidOperationException("A registered case was expected to have an id.");
    }

    public Task<long> AtAsync(CasePhase phase, params string[] coHandlers) => AtAsync(phase, null, coHandlers);

    /// <summary>A case of 市民政局 as lead that has come as far as the phase.</summary>
    public async Task<long> AtAsync(CasePhase phase, Func<RegisterProposalCommand, RegisterProposalCommand>? change, params string[] coHandlers)
    {
        var caseId = await RegisterAsync(change);
        while (await PhaseAsync(caseId) != phase)
        {
            if (!await Walk.GoOnAsync(caseId, Today, coHandlers, Satisfaction.Satisfied))
                throw new InvalidOperationException($"Case {caseId} was expected to reach {phase}.");
        }
        return caseId;
    }

    public Task<CasePhase> PhaseAsync(long caseId) => host.ReadAsync(c => c.Cases.Where(k => k.Id == caseId).Select(k => k.Phase).SingleAsync());

    /// <summary>The only open work item of the kind, or the one of the unit.</summary>
    public async Task<WorkItem> ItemAsync(long caseId, string kind, string? unit = null)
    {
        var open = await Walk.OpenAsync(caseId, kind);
        if (unit is null)
            return open.Single();
        var departmentId = await DepartmentAsync(unit);
        var assigned = await host.ReadAsync(c => c.Assignments.Where(a => a.CaseId == caseId && a.DepartmentId == departmentId).Select(a => (long?)a.Id).ToListAsync());
        return open.Single(i => assigned.Contains(i.AssignmentId));
    }

    public Task<long> DepartmentAsync(string code) => host.ReadAsync(c => c.Departments.Where(d => d.Code == code).Select(d => d.Id).SingleAsync());

    public Task<long> RepresentativeAsync(string name) => host.ReadAsync(c => c.Representatives.Where(r => r.Name == name).Select(r => r.Id).SingleAsync());
}
