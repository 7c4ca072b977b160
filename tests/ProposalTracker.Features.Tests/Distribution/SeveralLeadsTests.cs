using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Distribution;

/// <summary>分办: several leads, each with its own letter.</summary>
public abstract class SeveralLeadsTests(FeatureHost host) : FeatureTests(host)
{
    private const string First = DemoOffice.LeadCode;
    private const string Second = "jiaotong";

    [Fact]
    public async Task SeparateHandling_Distributed_AsksEveryLeadToSignIn()
    {
        var caseId = await DistributedAsync();

        var units = (await Host.Walk.OpenAsync(caseId, CaseTasks.SignIn)).Select(i => i.DepartmentId);

        Assert.Equal([await Cases.DepartmentAsync(First), await Cases.DepartmentAsync(Second)], units);
        Assert.Equal("npc-several-leads", await DefinitionAsync(caseId));
    }

    [Fact]
    public async Task SeparateHandling_ToOneLead_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.Distributing), CaseTasks.Distribute);

        var result = await Host.SendAsync("dispatcher", new DistributeCaseCommand(
            Guid.NewGuid(), item.Id, HandlingMode.Separately, [await Cases.DepartmentAsync(First)], [], null));

        Assert.Contains("至少要选两个主办单位", result.Error?.Fields["LeadIds"]);
    }

    [Fact]
    public async Task SeparateHandling_WithACoHandler_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.Distributing), CaseTasks.Distribute);
        long[] leads = [await Cases.DepartmentAsync(First), await Cases.DepartmentAsync(Second)];

        var result = await Host.SendAsync("dispatcher", new DistributeCaseCommand(
            Guid.NewGuid(), item.Id, HandlingMode.Separately, leads, [await Cases.DepartmentAsync("zuzhi")], null));

        Assert.Contains("只有主会办方式有会办单位", result.Error?.Fields["CoHandlerIds"]);
    }

    [Fact]
    public async Task DraftingLead_OfAJointReply_ReplacedAtTheDraft_LeavesItToTheNextLeadAndTheCaseEnds()
    {
        var caseId = await Cases.AtAsync(CasePhase.Distributing);
        await Host.Walk.DistributeAsync(caseId, HandlingMode.Jointly, [First, Second], []);
        await Host.Walk.SignInAsync(caseId);
        var former = await Host.ReadAsync(c => c.Assignments.Where(a => a.CaseId == caseId).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync());

        var result = await Host.SendAsync("dispatcher", new ReplaceLeadCommand(Guid.NewGuid(), caseId, former, await Cases.DepartmentAsync("gongan"), "职责调整。"));

        Assert.Null(result.Error);
        Assert.Equal(await Cases.DepartmentAsync(Second), (await Cases.ItemAsync(caseId, CaseTasks.DraftReply)).DepartmentId);
        while (await Host.Walk.GoOnAsync(caseId, Today, [], Satisfaction.Satisfied))
        {
        }
        Assert.Equal(CasePhase.Closed, await Cases.PhaseAsync(caseId));
    }

    [Fact]
    public async Task SoleLead_WrittenTwiceBehindTheProgramsBack_IsRefusedByTheDatabase()
    {
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, "zuzhi");

        var writing = Host.WriteAsync(async c =>
        {
            var handled = await c.Assignments.Where(a => a.CaseId == caseId && a.Role == AssignmentRole.CoHandler).SingleAsync();
            c.Entry(handled).Property(a => a.SoleLeadOfCaseId).CurrentValue = caseId;
        });

        await Assert.ThrowsAsync<DbUpdateException>(() => writing);
    }

    [Fact]
    public async Task Return_OfOneLeadUpheldWithAnother_OpensThatOnesSignIn()
    {
        var caseId = await DistributedAsync();
        var ruling = await ReturnedAsync(caseId, Second);

        await Host.SendAsync("dispatcher", new RuleOnReturnCommand(Guid.NewGuid(), ruling, true, "理由成立。", await Cases.DepartmentAsync("zhujian")));

        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.SignIn, "zhujian"));
        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.SignIn, First));
    }

    [Fact]
    public async Task Return_OfTheLastLeadUpheldWithoutAnother_IsRefusedAtItsField()
    {
        var caseId = await DistributedAsync();
        await Host.SendAsync("dispatcher", new RuleOnReturnCommand(Guid.NewGuid(), await ReturnedAsync(caseId, Second), true, "理由成立。", null));
        var ruling = await ReturnedAsync(caseId, First);

        var result = await Host.SendAsync("dispatcher", new RuleOnReturnCommand(Guid.NewGuid(), ruling, true, "理由成立。", null));

        Assert.Contains("只剩这一个主办单位", result.Error?.Fields["ReplacementId"]);
    }

    [Fact]
    public async Task Draft_OfOneLead_IsNotTheOtherLeads()
    {
        var caseId = await DistributedAsync();
        await Host.Walk.SignInAsync(caseId);
        var item = await Cases.ItemAsync(caseId, CaseTasks.DraftReply, First);

        var result = await Host.AskAsync(Second, new GetReplyFormQuery(item.Id, CaseTasks.DraftReply));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Fact]
    public async Task Draft_SentBackByOneLeadsReviewer_DoesNotShowTheOtherLeadHisComment()
    {
        var caseId = await DistributedAsync();
        await Host.Walk.SignInAsync(caseId);
        var other = await Cases.ItemAsync(caseId, CaseTasks.DraftReply, Second);
        var form = await AskFormAsync(Second, other.Id);
        await Host.SendAsync(Second, new SaveReplyCommand(Guid.NewGuid(), other.Id, CaseWalk.Written(form)));
        await SendBackAsync(caseId);

        var shown = await AskFormAsync(Second, other.Id);

        Assert.Null(shown.SentBackBecause);
    }

    [Fact]
    public async Task Letters_SentByOneLead_LeaveTheOtherDrafting()
    {
        var caseId = await DistributedAsync();
        await Host.Walk.SignInAsync(caseId);
        await ToSendingAsync(caseId, First);

        var states = await Host.ReadAsync(c => c.Assignments.Where(a => a.CaseId == caseId).OrderBy(a => a.Id).Select(a => a.State).ToListAsync());

        Assert.Equal([AssignmentState.Done, AssignmentState.Handling], states);
        Assert.Null(await Host.ReadAsync(c => c.Set<Round>().Where(r => EF.Property<long>(r, "CaseId") == caseId).Select(r => r.RepliedOn).SingleAsync()));
    }

    [Fact]
    public async Task Letters_OfBothLeads_BearTheirOwnNumbers()
    {
        var caseId = await DistributedAsync();
        await Host.Walk.SignInAsync(caseId);
        await Host.Walk.SubmitReplyAsync(caseId);
        await Host.Walk.ReviewAsync(caseId);
        await Host.Walk.SignAsync(caseId);
        await Host.Walk.IssueAsync(caseId);

        var numbers = await Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).OrderBy(r => r.Id).Select(r => r.Number!.Text).ToListAsync());

        Assert.StartsWith("中民函〔2023〕", numbers[0], StringComparison.Ordinal);
        Assert.StartsWith("中交函〔2023〕", numbers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeparateHandling_WithEveryReplyRated_IsClosed()
    {
        var caseId = await SentAsync();
        var second = await Cases.ItemAsync(caseId, CaseTasks.Rate, Second);

        await Host.SendAsync("rep", new RateReplyCommand(Guid.NewGuid(), second.Id, Satisfaction.Satisfied, Satisfaction.Satisfied, null));
        var between = await Cases.PhaseAsync(caseId);
        await Host.Walk.RateAsync(caseId, Satisfaction.Satisfied);

        Assert.Equal((CasePhase.Rating, CasePhase.Closed), (between, await Cases.PhaseAsync(caseId)));
    }

    [Fact]
    public async Task Dissatisfaction_WithOneReply_OpensTheNextRoundOfThatLeadAlone()
    {
        var caseId = await SentAsync();
        var second = await Cases.ItemAsync(caseId, CaseTasks.Rate, Second);

        await Host.SendAsync("rep", new RateReplyCommand(Guid.NewGuid(), second.Id, Satisfaction.Satisfied, Satisfaction.Dissatisfied, "没有时间表。"));

        var leads = await Host.ReadAsync(c => c.Assignments.Where(a => a.CaseId == caseId).OrderBy(a => a.Id).Select(a => new { a.RoundNumber, a.State }).ToListAsync());
        Assert.Equal([(1, AssignmentState.Done), (2, AssignmentState.Handling)], leads.Select(l => (l.RoundNumber, l.State)));
        Assert.Equal([CaseTasks.DraftReply, CaseTasks.Rate], (await Host.Walk.OpenAsync(caseId)).Select(i => i.Kind).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SecondRound_OfOneLead_EndsWithTheCaseClosedAndThreeLetters()
    {
        var caseId = await SentAsync();
        var second = await Cases.ItemAsync(caseId, CaseTasks.Rate, Second);
        await Host.SendAsync("rep", new RateReplyCommand(Guid.NewGuid(), second.Id, Satisfaction.Satisfied, Satisfaction.Dissatisfied, "没有时间表。"));

        await ToLettersAsync(caseId);
        await Host.Walk.RateAsync(caseId, Satisfaction.Satisfied);

        Assert.Equal(CasePhase.Closed, await Cases.PhaseAsync(caseId));
        Assert.Equal([1, 1, 2], await Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).OrderBy(r => r.Id).Select(r => r.RoundNumber).ToListAsync()));
    }

    [Fact]
    public async Task RatingLink_OfOneReply_ShowsThatLetterAndRatesNoOther()
    {
        var caseId = await SentAsync();
        var second = await Cases.ItemAsync(caseId, CaseTasks.Rate, Second);
        var link = await Host.SendAsync("clerk", new CreateRatingLinkCommand(Guid.NewGuid(), second.Id));
        var token = link.Value.ShownOnce!["/rate/".Length..];

        var shown = await Host.AskAsync((Features.Trust.Actor?)null, new GetRatingLinkQuery(token));
        await Host.SendAsync((Features.Trust.Actor?)null, new RateByLinkCommand(Guid.NewGuid(), token, Satisfaction.Satisfied, Satisfaction.Satisfied, null));

        Assert.Equal("市交通运输局", shown.Value.Issuer);
        Assert.Equal(await Cases.DepartmentAsync(First), await Host.ReadAsync(c => c.WorkItems
            .Where(i => i.CaseId == caseId && i.ClosedAt == null && i.Kind == CaseTasks.Rate).Select(i => i.Assignment!.DepartmentId).SingleAsync()));
    }

    private async Task<long> SentAsync()
    {
        var caseId = await DistributedAsync();
        await Host.Walk.SignInAsync(caseId);
        await ToLettersAsync(caseId);
        return caseId;
    }

    private async Task ToLettersAsync(long caseId)
    {
        await Host.Walk.SubmitReplyAsync(caseId);
        await Host.Walk.ReviewAsync(caseId);
        await Host.Walk.SignAsync(caseId);
        await Host.Walk.IssueAsync(caseId);
        await Host.Walk.SendLetterAsync(caseId, Today);
    }

    private async Task<long> DistributedAsync()
    {
        var caseId = await Cases.AtAsync(CasePhase.Distributing);
        await Host.Walk.DistributeAsync(caseId, HandlingMode.Separately, [First, Second], []);
        return caseId;
    }

    private async Task<long> ReturnedAsync(long caseId, string unit)
    {
        var login = unit == First ? "office" : unit;
        await Host.SendAsync(login, new ReturnAssignmentCommand(Guid.NewGuid(), (await Cases.ItemAsync(caseId, CaseTasks.SignIn, unit)).Id, "不属于本单位职责。", null));
        return (await Cases.ItemAsync(caseId, CaseTasks.RuleOnReturn)).Id;
    }

    private async Task SendBackAsync(long caseId)
    {
        var item = await Cases.ItemAsync(caseId, CaseTasks.DraftReply, First);
        var written = CaseWalk.Written(await AskFormAsync("drafter", item.Id));
        await Host.SendAsync("drafter", new SubmitReplyCommand(Guid.NewGuid(), item.Id, written));
        await Host.Walk.ReviewAsync(caseId, approve: false);
    }

    private async Task ToSendingAsync(long caseId, string unit)
    {
        var draft = await Cases.ItemAsync(caseId, CaseTasks.DraftReply, unit);
        await Host.SendAsync("drafter", new SubmitReplyCommand(Guid.NewGuid(), draft.Id, CaseWalk.Written(await AskFormAsync("drafter", draft.Id))));
        await Host.Walk.ReviewAsync(caseId);
        await Host.Walk.SignAsync(caseId);
        await Host.Walk.IssueAsync(caseId);
        await Host.Walk.SendLetterAsync(caseId, Today);
        Assert.Equal(ReplyState.Sent, await Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).Select(r => r.State).SingleAsync()));
    }

    private async Task<ReplyForm> AskFormAsync(string login, long itemId) => (await Host.AskAsync(login, new GetReplyFormQuery(itemId, CaseTasks.DraftReply))).Value;

    private Task<string> DefinitionAsync(long caseId) =>
        Host.ReadAsync(c => c.WorkflowInstances.Where(i => i.CaseId == caseId).Select(i => i.WorkflowVersion!.DefinitionId).SingleAsync());

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : SeveralLeadsTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : SeveralLeadsTests(host);
}
