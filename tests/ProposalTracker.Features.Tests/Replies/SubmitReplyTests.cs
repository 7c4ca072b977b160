using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Replies;

/// <summary>拟稿 to 寄送: what a letter needs, and what never overwrites another's text.</summary>
public abstract class SubmitReplyTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Submission_WithoutWhatALetterNeeds_NamesEveryField()
    {
        var (item, form) = await DraftAsync();
        var written = CaseWalk.Written(form) with { Title = "", Salutation = " ", Body = "", Category = "Z", Disclosure = null, ContactName = "", ContactPhone = "" };

        var result = await Host.SendAsync("drafter", new SubmitReplyCommand(Guid.NewGuid(), item, written));

        Assert.Equal(
            ["Body", "Category", "ContactName", "ContactPhone", "Disclosure", "Salutation", "Title"],
            result.Error?.Fields.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Submission_WithAnOpenPlace_IsRefusedAtTheBody()
    {
        var (item, form) = await DraftAsync();

        var result = await Host.SendAsync("drafter", new SubmitReplyCommand(Guid.NewGuid(), item, CaseWalk.Written(form) with { Body = "一、【请写明办理情况】" }));

        Assert.Contains("没有填写", result.Error?.Fields["Body"]);
    }

    [Fact]
    public async Task Save_OfAVersionThatHasChanged_IsStaleAndChangesNothing()
    {
        var (item, form) = await DraftAsync();
        await Host.SendAsync("drafter", new SaveReplyCommand(Guid.NewGuid(), item, CaseWalk.Written(form) with { Body = "先保存的文本" }));

        var result = await Host.SendAsync("office", new SaveReplyCommand(Guid.NewGuid(), item, CaseWalk.Written(form) with { Body = "后保存的文本" }));

        Assert.Equal(ErrorKind.Stale, result.Error?.Kind);
        Assert.Equal("先保存的文本", (await Host.AskAsync("drafter", new GetReplyFormQuery(item, CaseTasks.DraftReply))).Value.Text.Body);
    }

    [Fact]
    public async Task Sending_WithoutTheCopies_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.Sending), CaseTasks.Send);

        var result = await Host.SendAsync("secretary", new SendReplyCommand(Guid.NewGuid(), item.Id, Today, "邮寄", false, null));

        Assert.Contains("请确认已抄送", result.Error?.Fields["CopiesSent"]);
    }

    private async Task<(long Item, ReplyForm Form)> DraftAsync()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.Drafting), CaseTasks.DraftReply);
        return (item.Id, (await Host.AskAsync("drafter", new GetReplyFormQuery(item.Id, CaseTasks.DraftReply))).Value);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : SubmitReplyTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : SubmitReplyTests(host);
}
