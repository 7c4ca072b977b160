using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Intake;

namespace ProposalTracker.KillTarget;

/// <summary>Goes on with the cases that an earlier process left behind, each walker with its own share, then registers new ones.</summary>
internal sealed class Walker(CaseWalk walk, int index, int walkers, int seed)
{
    private static readonly string[] Units = ["zuzhi", "zhujian", "jiaotong", "gongan"];
    private static readonly DateOnly Today = new(2023, 5, 30);

    private readonly Random random = new((seed * walkers) + index);

    public async Task RunAsync()
    {
        foreach (var caseId in await LeftBehindAsync())
            await FinishAsync(caseId);
        while (true)
            await FinishAsync(await RegisterAsync());
    }

    private Task<List<long>> LeftBehindAsync() => walk.ReadAsync(context => context.Cases
        .Where(c => c.ClosedOn == null && c.Id % walkers == index).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync());

    private async Task FinishAsync(long caseId)
    {
        var coHandlers = Units[..random.Next(1, Units.Length)];
        while (await walk.GoOnAsync(caseId, Today, coHandlers, random.Next(4) == 0 ? Satisfaction.Dissatisfied : Satisfaction.Satisfied))
        {
        }
    }

    private async Task<long> RegisterAsync()
    {
        var proposer = await walk.ReadAsync(context => context.Representatives.Select(r => r.Id).FirstAsync());
        var receipt = await walk.SendAsync(await walk.ActorAsync("clerk"), new RegisterProposalCommand(
            Guid.NewGuid(), Channel.Congress, 16, 3, ProposalStream.Plenary, null, "关于改善社区停车的建议", "停车难，建议：\n一、增加车位。", null, Today,
            proposer, null, [], ["增加车位"]));
        return receipt.CaseId ?? throw new InvalidOperationException("A registered case was expected to have an id.");
    }
}
