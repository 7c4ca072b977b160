using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Intake;
using ProposalTracker.TestSupport.Databases;
using ProposalTracker.TestSupport.Offices;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>Where cases are walked: on PostgreSQL two nodes on one database, on SQLite one; rules that lead to every workflow.</summary>
internal sealed class InterleavingOffice : IAsyncDisposable
{
    public static readonly DateTime Opening = DemoClock.Opening;

    private readonly OwnDatabase database;
    private readonly long proposerId;

    private InterleavingOffice(OwnDatabase database, IReadOnlyList<Office> nodes, Staff staff, long proposerId)
    {
        this.database = database;
        this.proposerId = proposerId;
        Nodes = nodes;
        Staff = staff;
    }

    public IReadOnlyList<Office> Nodes { get; }

    public Staff Staff { get; }

    public static async Task<InterleavingOffice> OpenAsync(string provider)
    {
        var database = await OwnDatabase.CreateAsync(provider);
        var first = await Office.OpenAsync(database);
        var proposer = await first.ReadAsync(async context =>
        {
            context.RuleSets.Add(new RuleSet("随机走查", new DateOnly(2023, 1, 2), Rules.Write()));
            await context.SaveChangesAsync();
            return await context.Representatives.Select(r => r.Id).FirstAsync();
        });
        var staff = await Staff.HireAsync(first);
        return new InterleavingOffice(database, provider == OwnDatabase.Postgres ? [first, new Office(database)] : [first], staff, proposer);
    }

    /// <param name="now">UTC.</param>
    public DateTime SetClock(DateTime now)
    {
        var opening = DateOnly.FromDateTime(Opening);
        foreach (var node in Nodes)
            node.Clock.Set(opening, (int)Math.Ceiling((now - Opening).TotalMinutes));
        return Nodes[0].Clock.GetUtcNow().UtcDateTime;
    }

    public Task<CaseSight> SightAsync(long caseId) => Nodes[0].ReadAsync(context => CaseSight.OfAsync(context, caseId));

    public RegisterProposalCommand Registration(ProposalStream stream) => new(
        Guid.NewGuid(), Channel.Congress, 16, 3, stream, null, "关于改善社区停车的建议", "停车难，建议：\n一、增加车位。", null, new DateOnly(2023, 5, 29),
        proposerId, null, [], ["增加车位"]);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
        await database.DisposeAsync();
    }

    // The built-in rules send every 独办 and 主会办 through one workflow; the repository has one more for each.
    private static RuleSetContent Rules => RuleSetContent.BuiltIn with
    {
        WorkflowChoices =
        [
            .. RuleSetContent.BuiltIn.WorkflowChoices,
            new WorkflowChoice { Workflow = "npc-sole", Stream = ProposalStream.Intersession, Mode = HandlingMode.Alone },
            new WorkflowChoice { Workflow = "npc-lead-cohandlers", Stream = ProposalStream.Intersession, Mode = HandlingMode.LeadWithCoHandlers },
        ],
    };
}
