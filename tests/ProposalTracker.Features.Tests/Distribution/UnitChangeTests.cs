using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.CoHandling;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Distribution;

/// <summary>Units that come, leave or are not waited for while a case runs.</summary>
public abstract class UnitChangeTests(FeatureHost host) : FeatureTests(host)
{
    private const string Lead = DemoOffice.LeadCode;

    [Fact]
    public async Task CoHandler_AddedWhileOthersHandle_IsAskedToSignInAndWaitedFor()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        var result = await Host.SendAsync("dispatcher", new AddCoHandlersCommand(Guid.NewGuid(), caseId, [await Cases.DepartmentAsync("jiaotong")], "涉及交通。"));
        await Host.Walk.GiveOpinionsAsync(caseId);

        Assert.Null(result.Error);
        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.SignIn, "jiaotong"));
        Assert.Empty(await Host.Walk.OpenAsync(caseId, CaseTasks.DraftReply));
    }

    [Fact]
    public async Task CoHandler_AddedAfterTheOpinionsCameTogether_IsRefused()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");

        var result = await Host.SendAsync("dispatcher", new AddCoHandlersCommand(Guid.NewGuid(), caseId, [await Cases.DepartmentAsync("jiaotong")], "涉及交通。"));

        Assert.Contains("不能再增加会办单位", result.Error?.Message);
        Assert.False(await Host.ReadAsync(c => c.Assignments.AnyAsync(a => a.CaseId == caseId && a.Department!.Code == "jiaotong")));
    }

    [Fact]
    public async Task Lead_ReplacedAtTheMomentOfTheLastOpinion_HasTheDraftAndTheFormerHasNone()
    {
        for (var i = 0; i < 12; i++)
        {
            var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");
            var opinion = await Cases.ItemAsync(caseId, CaseTasks.GiveOpinion, "zuzhi");
            var replaced = new ReplaceLeadCommand(Guid.NewGuid(), caseId, await AssignmentAsync(caseId, Lead), await Cases.DepartmentAsync("jiaotong"), "职责调整。");

            var answers = await Task.WhenAll(
                Task.Run(() => Host.SendAsync("dispatcher", replaced)),
                Task.Run(() => Host.SendAsync("zuzhi", new SubmitOpinionCommand(Guid.NewGuid(), opinion.Id, "同意。", null, null, "联系人", "88880000"))));

            Assert.All(answers, answer => Assert.Null(answer.Error));
            Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.DraftReply, "jiaotong"));
        }
    }

    [Fact]
    public async Task CoHandler_AddedTwice_IsRefusedAtItsField()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        var result = await Host.SendAsync("dispatcher", new AddCoHandlersCommand(Guid.NewGuid(), caseId, [await Cases.DepartmentAsync("zuzhi")], "再加一次。"));

        Assert.Contains("市委组织部已是", result.Error?.Fields["DepartmentIds"]);
    }

    [Fact]
    public async Task CoHandler_Removed_IsNotWaitedForAndItsWorkIsWithdrawn()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi", "jiaotong");
        await GiveOpinionAsync(caseId, "zuzhi");

        await Host.SendAsync("dispatcher", new RemoveCoHandlerCommand(Guid.NewGuid(), caseId, await AssignmentAsync(caseId, "jiaotong"), "不涉及交通。"));

        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.DraftReply));
        Assert.Empty(await Host.Walk.OpenAsync(caseId, CaseTasks.GiveOpinion));
    }

    [Fact]
    public async Task Opinion_Waived_LetsTheLeadDraftAndKeepsTheReason()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");
        var late = await AssignmentAsync(caseId, "zuzhi");

        await Host.SendAsync("dispatcher", new WaiveOpinionCommand(Guid.NewGuid(), caseId, late, "多次催办未果。"));

        var assignment = await Host.ReadAsync(c => c.Assignments.SingleAsync(a => a.Id == late));
        Assert.Equal((AssignmentState.Waived, "多次催办未果。"), (assignment.State, assignment.EndedBecause));
        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.DraftReply));
    }

    [Fact]
    public async Task Opinion_WaivedTwice_IsRefused()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi", "jiaotong");
        var late = await AssignmentAsync(caseId, "zuzhi");
        await Host.SendAsync("dispatcher", new WaiveOpinionCommand(Guid.NewGuid(), caseId, late, "多次催办未果。"));

        var result = await Host.SendAsync("dispatcher", new WaiveOpinionCommand(Guid.NewGuid(), caseId, late, "多次催办未果。"));

        Assert.Contains("已经结束", result.Error?.Message);
    }

    [Fact]
    public async Task Opinion_ThatIsThere_IsNotWaived()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi", "jiaotong");
        await GiveOpinionAsync(caseId, "zuzhi");

        var result = await Host.SendAsync("dispatcher", new WaiveOpinionCommand(Guid.NewGuid(), caseId, await AssignmentAsync(caseId, "zuzhi"), "不等了。"));

        Assert.Contains("已经提交", result.Error?.Message);
    }

    [Theory]
    [InlineData("clerk", ErrorKind.Forbidden)]
    [InlineData("office", ErrorKind.Forbidden)]
    [InlineData("jiaoyu", ErrorKind.NotFound)]
    public async Task Change_BySomebodyElse_IsRefused(string login, ErrorKind kind)
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        var result = await Host.SendAsync(login, new WaiveOpinionCommand(Guid.NewGuid(), caseId, await AssignmentAsync(caseId, "zuzhi"), "不等了。"));

        Assert.Equal(kind, result.Error?.Kind);
    }

    [Fact]
    public async Task Change_WithoutAReason_IsRefusedAtItsField()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        var result = await Host.SendAsync("dispatcher", new RemoveCoHandlerCommand(Guid.NewGuid(), caseId, await AssignmentAsync(caseId, "zuzhi"), " "));

        Assert.Contains("请写明理由", result.Error?.Fields["Reason"]);
    }

    [Fact]
    public async Task CoHandler_RemovedAfterTheReplyIsSigned_IsRefused()
    {
        var caseId = await Cases.AtAsync(CasePhase.Rating, "zuzhi");

        var result = await Host.SendAsync("dispatcher", new RemoveCoHandlerCommand(Guid.NewGuid(), caseId, await AssignmentAsync(caseId, "zuzhi"), "分办有误。"));

        Assert.Contains("答复已经签发，不能再减少会办单位", result.Error?.Message);
    }

    [Theory]
    [InlineData(CasePhase.CoHandling, "")]
    [InlineData(CasePhase.Drafting, "会办意见已经汇总")]
    [InlineData(CasePhase.Reviewing, "会办意见已经汇总，市民政局：答复已经送核")]
    [InlineData(CasePhase.Rating, "会办意见已经汇总，答复已经签发，市民政局：主办单位已经答复")]
    public async Task UnitChanges_AtEachPhase_SayWhatCannotBeChangedAnyMore(CasePhase phase, string expected)
    {
        var caseId = await Cases.AtAsync(phase, "zuzhi");

        var changes = await Host.AskAsync("dispatcher", new GetUnitChangesQuery(caseId));

        Assert.Equal(expected, string.Join('，', changes.Value.NotNow.Select(sentence => sentence.Split('，')[0])));
    }

    [Fact]
    public async Task Lead_ReplacedWhileItDrafts_HandsTheWorkOver()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");

        var result = await ReplaceAsync(caseId, "jiaotong");

        Assert.Null(result.Error);
        Assert.Equal([await Cases.DepartmentAsync("jiaotong")], (await Host.Walk.OpenAsync(caseId)).Select(i => i.DepartmentId ?? 0));
        Assert.Equal(AssignmentState.Handling, await Host.ReadAsync(c => c.Assignments
            .Where(a => a.CaseId == caseId && a.EndedAt == null && a.Role == AssignmentRole.Lead).Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task Lead_ReplacedBeforeItSignsIn_LeavesTheSignInToTheNewOne()
    {
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, "zuzhi");

        await ReplaceAsync(caseId, "jiaotong");
        await Host.Walk.SignInAsync(caseId);
        await Host.Walk.GiveOpinionsAsync(caseId);

        Assert.Equal(await Cases.DepartmentAsync("jiaotong"), (await Cases.ItemAsync(caseId, CaseTasks.DraftReply)).DepartmentId);
    }

    [Fact]
    public async Task Lead_ReplacedWhileItsReplyIsReviewed_IsRefused()
    {
        var caseId = await Cases.AtAsync(CasePhase.Reviewing, "zuzhi");

        var result = await ReplaceAsync(caseId, "jiaotong");

        Assert.Contains("答复已经送核", result.Error?.Message);
    }

    [Fact]
    public async Task OneOfSeveralLeads_Replaced_MakesTheNewOneSignIn()
    {
        var caseId = await Cases.AtAsync(CasePhase.Distributing);
        await Host.Walk.DistributeAsync(caseId, HandlingMode.Separately, [Lead, "jiaotong"], []);
        await Host.Walk.SignInAsync(caseId);

        await ReplaceAsync(caseId, "zhujian");

        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.SignIn, "zhujian"));
        Assert.Equal(await Cases.DepartmentAsync("jiaotong"), (await Cases.ItemAsync(caseId, CaseTasks.DraftReply)).DepartmentId);
    }

    [Fact]
    public async Task Countersigner_RemovedAfterAnotherObjected_SendsTheTextBack()
    {
        var caseId = await Cases.AtAsync(CasePhase.Distributing);
        await Host.Walk.DistributeAsync(caseId, HandlingMode.LeadWithCoHandlers, [Lead], ["zuzhi", "jiaotong"], countersigned: true);
        await Host.Walk.SignInAsync(caseId);
        await Host.Walk.GiveOpinionsAsync(caseId);
        await Host.Walk.SubmitReplyAsync(caseId);
        await Host.Walk.ReviewAsync(caseId);
        var item = await Cases.ItemAsync(caseId, CaseTasks.Countersign, "jiaotong");
        var version = await Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).Select(r => r.Version).SingleAsync());
        await Host.SendAsync("jiaotong", new CountersignReplyCommand(Guid.NewGuid(), item.Id, CountersignAnswer.Objected, "数据有出入。", version));

        await Host.SendAsync("dispatcher", new RemoveCoHandlerCommand(Guid.NewGuid(), caseId, await AssignmentAsync(caseId, "zuzhi"), "不涉及。"));

        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.DraftReply));
        Assert.Equal(ReplyState.Drafting, await Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).Select(r => r.State).SingleAsync()));
    }

    private async Task<Result<Receipt>> ReplaceAsync(long caseId, string by) => await Host.SendAsync("dispatcher", new ReplaceLeadCommand(
        Guid.NewGuid(), caseId, await AssignmentAsync(caseId, Lead), await Cases.DepartmentAsync(by), "职责调整。"));

    private async Task GiveOpinionAsync(long caseId, string unit)
    {
        var item = await Cases.ItemAsync(caseId, CaseTasks.GiveOpinion, unit);
        Assert.Null((await Host.SendAsync(unit, new SubmitOpinionCommand(Guid.NewGuid(), item.Id, "同意采纳。", null, null, null, null))).Error);
    }

    private Task<long> AssignmentAsync(long caseId, string unit) =>
        Host.ReadAsync(c => c.Assignments.Where(a => a.CaseId == caseId && a.Department!.Code == unit).Select(a => a.Id).SingleAsync());

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : UnitChangeTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : UnitChangeTests(host);
}
