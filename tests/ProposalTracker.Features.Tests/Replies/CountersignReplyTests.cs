using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Replies;

/// <summary>会签: other leads (联合主办) or co-handlers agree to the text before it is signed.</summary>
public abstract class CountersignReplyTests(FeatureHost host) : FeatureTests(host)
{
    private const string Drafting = DemoOffice.LeadCode;

    [Fact]
    public async Task JointReply_Reviewed_IsCountersignedByTheOtherLeadsOnly()
    {
        var caseId = await CountersigningAsync(HandlingMode.Jointly);

        var units = (await Host.Walk.OpenAsync(caseId)).Select(i => (i.Kind, i.DepartmentId));

        Assert.Equal([(CaseTasks.Countersign, await Cases.DepartmentAsync("jiaotong"))], units);
    }

    [Fact]
    public async Task JointReply_WalkedToItsEnd_IsOneLetterSignedByBoth()
    {
        var caseId = await CountersigningAsync(HandlingMode.Jointly);
        await Host.Walk.CountersignAsync(caseId);
        await Host.Walk.SignAsync(caseId);
        await Host.Walk.IssueAsync(caseId);
        await Host.Walk.SendLetterAsync(caseId, Today);
        await Host.Walk.RateAsync(caseId, Satisfaction.Satisfied);

        var reply = await Host.ReadAsync(c => c.Replies.Include(r => r.Letter).Where(r => r.CaseId == caseId).SingleAsync());

        Assert.Equal(CasePhase.Closed, await Cases.PhaseAsync(caseId));
        Assert.Contains("\"中山市民政局\",\"中山市交通运输局\"", reply.Letter!.LetterJson.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CountersignedReply_WalkedToItsEnd_IsClosed()
    {
        var caseId = await CountersigningAsync(HandlingMode.LeadWithCoHandlers);
        await Host.Walk.CountersignAsync(caseId);
        await Host.Walk.SignAsync(caseId);
        await Host.Walk.IssueAsync(caseId);
        await Host.Walk.SendLetterAsync(caseId, Today);
        await Host.Walk.RateAsync(caseId, Satisfaction.Satisfied);

        var phase = await Cases.PhaseAsync(caseId);

        Assert.Equal(CasePhase.Closed, phase);
    }

    [Fact]
    public async Task Objection_AfterEverybodyHasAnswered_SendsTheTextBackWithIt()
    {
        var caseId = await CountersigningAsync(HandlingMode.Jointly);

        await Host.Walk.CountersignAsync(caseId, CountersignAnswer.Objected);

        var draft = await Cases.ItemAsync(caseId, CaseTasks.DraftReply);
        var form = (await Host.AskAsync("drafter", new GetReplyFormQuery(draft.Id, CaseTasks.DraftReply))).Value;
        Assert.Equal((ReplyState.Drafting, "市交通运输局：请把本单位负责的部分写得更具体。"), (form.State, form.SentBackBecause));
    }

    [Fact]
    public async Task Objection_WhileOthersAreAsked_LeavesTheTextAsItIs()
    {
        var caseId = await CountersigningAsync(HandlingMode.LeadWithCoHandlers);
        var item = await Cases.ItemAsync(caseId, CaseTasks.Countersign, "jiaotong");

        await Host.SendAsync("jiaotong", new CountersignReplyCommand(
            Guid.NewGuid(), item.Id, CountersignAnswer.Objected, "数据有出入。", await VersionAsync(caseId)));

        Assert.Equal(ReplyState.AwaitingSignature, await Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).Select(r => r.State).SingleAsync()));
        Assert.NotNull(await Cases.ItemAsync(caseId, CaseTasks.Countersign, "zuzhi"));
    }

    [Theory]
    [InlineData("zuzhi", ErrorKind.Forbidden)]
    [InlineData("leader", ErrorKind.Forbidden)]
    [InlineData("jiaoyu", ErrorKind.NotFound)]
    public async Task Countersignature_BySomebodyElse_IsRefused(string login, ErrorKind kind)
    {
        var caseId = await CountersigningAsync(HandlingMode.LeadWithCoHandlers);
        var item = await Cases.ItemAsync(caseId, CaseTasks.Countersign, "zuzhi");

        var result = await Host.SendAsync(login, new CountersignReplyCommand(
            Guid.NewGuid(), item.Id, CountersignAnswer.Agreed, null, await VersionAsync(caseId)));

        Assert.Equal(kind, result.Error?.Kind);
    }

    [Fact]
    public async Task Countersignature_OfATextThatHasChanged_IsStale()
    {
        var caseId = await CountersigningAsync(HandlingMode.Jointly);
        var item = await Cases.ItemAsync(caseId, CaseTasks.Countersign);

        var result = await Host.SendAsync("jiaotong", new CountersignReplyCommand(
            Guid.NewGuid(), item.Id, CountersignAnswer.Agreed, null, await VersionAsync(caseId) - 1));

        Assert.Equal(ErrorKind.Stale, result.Error?.Kind);
    }

    [Fact]
    public async Task Countersignature_GivenTwice_IsAnsweredWithWhoAndWhen()
    {
        var caseId = await CountersigningAsync(HandlingMode.Jointly);
        var item = await Cases.ItemAsync(caseId, CaseTasks.Countersign);
        var version = await VersionAsync(caseId);
        await Host.SendAsync("jiaotong", new CountersignReplyCommand(Guid.NewGuid(), item.Id, CountersignAnswer.Agreed, null, version));

        var result = await Host.SendAsync("jiaotong", new CountersignReplyCommand(Guid.NewGuid(), item.Id, CountersignAnswer.Objected, "改主意了。", version));

        Assert.Equal(ErrorKind.AlreadyDone, result.Error?.Kind);
    }

    [Fact]
    public async Task Countersignature_WithEditsButNoComment_IsRefusedAtItsField()
    {
        var caseId = await CountersigningAsync(HandlingMode.Jointly);
        var item = await Cases.ItemAsync(caseId, CaseTasks.Countersign);

        var result = await Host.SendAsync("jiaotong", new CountersignReplyCommand(
            Guid.NewGuid(), item.Id, CountersignAnswer.AgreedWithEdits, " ", await VersionAsync(caseId)));

        Assert.Contains("请写明意见", result.Error?.Fields["Comment"]);
    }

    [Fact]
    public async Task Draft_BeforeItIsApproved_IsNotShownToTheCoHandlers()
    {
        var caseId = await DraftingAsync(HandlingMode.LeadWithCoHandlers);
        var item = await Cases.ItemAsync(caseId, CaseTasks.DraftReply);
        var form = (await Host.AskAsync("drafter", new GetReplyFormQuery(item.Id, CaseTasks.DraftReply))).Value;
        var receipt = await Host.SendAsync("drafter", new SaveReplyCommand(Guid.NewGuid(), item.Id, CaseWalk.Written(form)));

        var result = await Host.AskAsync("zuzhi", new PreviewReplyQuery(receipt.Value.SubjectId ?? 0));

        Assert.Equal(ErrorKind.NotFound, result.Error?.Kind);
    }

    private async Task<long> DraftingAsync(HandlingMode mode)
    {
        var caseId = await Cases.AtAsync(CasePhase.Distributing);
        if (mode == HandlingMode.Jointly)
            await Host.Walk.DistributeAsync(caseId, mode, [Drafting, "jiaotong"], []);
        else
            await Host.Walk.DistributeAsync(caseId, mode, [Drafting], ["zuzhi", "jiaotong"], countersigned: true);
        await Host.Walk.SignInAsync(caseId);
        await Host.Walk.GiveOpinionsAsync(caseId);
        return caseId;
    }

    private async Task<long> CountersigningAsync(HandlingMode mode)
    {
        var caseId = await DraftingAsync(mode);
        await Host.Walk.SubmitReplyAsync(caseId);
        await Host.Walk.ReviewAsync(caseId);
        return caseId;
    }

    private Task<int> VersionAsync(long caseId) => Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).Select(r => r.Version).SingleAsync());

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : CountersignReplyTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : CountersignReplyTests(host);
}
