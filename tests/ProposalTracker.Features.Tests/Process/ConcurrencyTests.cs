using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.CoHandling;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Tests.Process;

/// <summary>Many people at the same moment.</summary>
public abstract class ConcurrencyTests(FeatureHost host) : FeatureTests(host)
{
    private const int CasesAtOnce = 20;
    private static readonly string[] CoHandlers = ["zuzhi", "zhujian", "jiaotong"];

    [Fact]
    public async Task Branches_OfACaseCompletedAtTheSameMoment_JoinOnceAndTheCaseFinishes()
    {
        var walk = Host.Walk;
        var ends = new List<(int Drafts, CasePhase Phase)>();
        for (var i = 0; i < CasesAtOnce; i++)
        {
            var caseId = await Cases.AtAsync(CasePhase.SigningIn, CoHandlers);
            foreach (var unit in CoHandlers)
                await walk.SendAsync(await walk.ActorAsync(unit), new SignInAssignmentCommand(Guid.NewGuid(), (await Cases.ItemAsync(caseId, CaseTasks.SignIn, unit)).Id, null));

            await AtOnceAsync(await LastOfEachBranchAsync(caseId));

            var drafts = (await walk.OpenAsync(caseId, CaseTasks.DraftReply)).Count;
            await WalkToTheEndAsync(caseId);
            ends.Add((drafts, await Cases.PhaseAsync(caseId)));
        }

        Assert.Equal(Enumerable.Repeat((1, CasePhase.Closed), CasesAtOnce), ends);
    }

    [Fact]
    public async Task WorkItem_ByEightPeopleAtOnce_IsDoneByOneAndTheOthersAreToldByWhom()
    {
        const int people = 8;
        var clerks = await ClerksOfTheLeadAsync(people);
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, "zuzhi");
        var item = await Cases.ItemAsync(caseId, CaseTasks.SignIn, DemoOffice.LeadCode);

        var answers = await Task.WhenAll(clerks.Select(c => Task.Run(() => Host.SendAsync(c, new SignInAssignmentCommand(Guid.NewGuid(), item.Id, null)))));

        var winner = clerks[Array.FindIndex(answers, a => a.IsOk)];
        var told = answers.Where(a => a.Error?.Kind == ErrorKind.AlreadyDone && a.Error.Message.Contains($"已由{winner.Name}于", StringComparison.Ordinal));
        Assert.Equal((1, people - 1), (answers.Count(a => a.IsOk), told.Count()));
    }

    [Fact]
    public async Task Form_SentEightTimesAtOnce_DoesOneThingAndAnswersAlike()
    {
        var registration = await Cases.RegistrationAsync();
        var clerk = await Host.Walk.ActorAsync("clerk");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Host.SendAsync(clerk, registration))));

        Assert.Single(answers.Select(a => a.Value).Distinct());
    }

    [Fact]
    public async Task Registrations_FiftyAtOnce_TakeTheNumbersOneToFifty()
    {
        const int count = 50;
        var clerk = await Host.Walk.ActorAsync("clerk");
        var registration = await Cases.RegistrationAsync() with { Session = 9 };

        var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => Host.SendAsync(clerk, registration with { RequestKey = Guid.NewGuid() }))));

        Assert.All(answers, a => Assert.Null(a.Error));
        var numbers = await Host.ReadAsync(c => c.Proposals.Where(p => p.Session == 9).OrderBy(p => p.Number).Select(p => p.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, count).Select(n => $"第2023{n:000}号"), numbers);
    }

    // Unlike fifty at once: whoever is done comes again at once, so that a loser never finds the others gone.
    [Fact]
    public async Task Registrations_OfFourWhoNeverPause_LetEverybodyHaveHisTurn()
    {
        const int each = 40;
        var clerk = await Host.Walk.ActorAsync("clerk");
        var registration = await Cases.RegistrationAsync() with { Term = 11 };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var got = new List<Result<Receipt>>();
            while (got.Count < each)
                got.Add(await Host.SendAsync(clerk, registration with { RequestKey = Guid.NewGuid() }));
            return got;
        })));

        Assert.All(answers.SelectMany(a => a), a => Assert.Null(a.Error));
        Assert.Equal(4 * each, await Host.ReadAsync(c => c.Proposals.Where(p => p.Term == 11).Select(p => p.Number).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Letters_OfAUnitIssuedAtOnce_TakeNumbersWithoutAGap()
    {
        await using var fresh = await Host.FreshAsync();
        var cases = new CaseBook(fresh);
        var work = WorkKind.Of(CaseTasks.Number);
        var commands = new List<ICommand>();
        for (var i = 0; i < 6; i++)
            commands.Add(await work.CommandAsync(fresh, await cases.ItemAsync(await cases.AtAsync(CasePhase.Numbering, "zuzhi"), CaseTasks.Number)));
        var secretary = await fresh.Walk.ActorAsync("secretary");

        var answers = await Task.WhenAll(commands.Select(c => Task.Run(() => fresh.SendAsync(secretary, c))));

        Assert.All(answers, a => Assert.Null(a.Error));
        var numbers = await fresh.ReadAsync(c => c.Replies.Select(r => r.Number!.Value).OrderBy(v => v).ToListAsync());
        Assert.Equal(Enumerable.Range(42, 6), numbers);
    }

    private async Task WalkToTheEndAsync(long caseId)
    {
        while (await Host.Walk.GoOnAsync(caseId, Today, CoHandlers, Satisfaction.Satisfied))
        {
        }
    }

    private async Task<List<(Actor By, ICommand Command)>> LastOfEachBranchAsync(long caseId)
    {
        var leadItem = await Cases.ItemAsync(caseId, CaseTasks.SignIn, DemoOffice.LeadCode);
        var last = new List<(Actor, ICommand)> { (await Host.Walk.ActorAsync("office"), new SignInAssignmentCommand(Guid.NewGuid(), leadItem.Id, null)) };
        foreach (var unit in CoHandlers)
        {
            var item = await Cases.ItemAsync(caseId, CaseTasks.GiveOpinion, unit);
            last.Add((await Host.Walk.ActorAsync(unit), new SubmitOpinionCommand(Guid.NewGuid(), item.Id, "同意采纳。", null, null, null, null)));
        }
        return last;
    }

    private async Task AtOnceAsync(List<(Actor By, ICommand Command)> sendings)
    {
        var answers = await Task.WhenAll(sendings.Select(s => Task.Run(() => Host.SendAsync(s.By, s.Command))));
        Assert.All(answers, a => Assert.Null(a.Error));
    }

    private async Task<List<Actor>> ClerksOfTheLeadAsync(int count)
    {
        var logins = Enumerable.Range(1, count).Select(i => $"many{i}").ToList();
        await Host.WriteAsync(async c =>
        {
            var unit = await c.Departments.SingleAsync(d => d.Code == DemoOffice.LeadCode);
            foreach (var login in logins)
            {
                var person = new Person(login, $"经办{login}", PasswordHash.Of("x", 1));
                person.Holds(Role.DepartmentClerk, unit);
                c.People.Add(person);
            }
        });
        var actors = new List<Actor>();
        foreach (var login in logins)
            actors.Add(await Host.Walk.ActorAsync(login));
        return actors;
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : ConcurrencyTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : ConcurrencyTests(host);
}
