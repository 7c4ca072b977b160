using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.PastReplies;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Letters.Docx;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Features.Tests.PastReplies;

/// <summary>过去答复 (D13): reading, confirming, finding; who may, and what is refused.</summary>
public abstract class UploadPastRepliesTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task SeedLetter_Uploaded_IsReadKeptWholeAndWaitsForConfirmation()
    {
        var reply = await UploadedAsync(DocxWriter.Write(SeedLetter.Document));

        Assert.Equal(("中民函〔2023〕42号", 2023, "中山市民政局", false), (reply.Text.Number, reply.Text.Year, reply.Text.Issuer, reply.IsConfirmed));
        Assert.Equal(SeedLetter.Document.Body, reply.Text.Body);
        Assert.DoesNotContain((await ListAsync("")).Rows, row => row.Id == reply.Id);
    }

    [Theory]
    [InlineData("特殊词语甲", true)]
    [InlineData("社区 乐民函〔2019〕7号", true)]
    [InlineData("乐安市民政局 正文里的话", true)]
    [InlineData("社区 不相干的词", false)]
    public async Task ConfirmedReply_Searched_IsFoundByEveryWord(string words, bool found)
    {
        var reply = await ConfirmedAsync("关于社区特殊词语甲的答复", "乐民函〔2019〕7号", "正文里的话。");

        var rows = (await ListAsync(words)).Rows;

        Assert.Equal(found, rows.Any(row => row.Id == reply.Id));
    }

    [Fact]
    public async Task ConfirmedReply_OfAYear_IsFoundByIt()
    {
        var reply = await ConfirmedAsync("关于年份的答复", "乐民函〔2017〕3号", "正文。");

        var list = (await Host.AskAsync("drafter", new ListPastRepliesQuery(null, 2017, 1))).Value;

        Assert.Contains(list.Rows, row => row.Id == reply.Id);
        Assert.All(list.Rows, row => Assert.Equal(2017, row.Year));
    }

    [Fact]
    public async Task ConfirmedReply_OfASimilarProposal_IsOfferedToTheDrafter()
    {
        await ConfirmedAsync("关于老旧小区加装电梯建议的答复", null, "一、已加装电梯。\n二、将继续推进。");

        var found = (await Host.AskAsync("drafter", new FindPastRepliesQuery("关于加快老旧小区加装电梯的建议", 0))).Value;

        Assert.Contains(found.Replies, reply => reply.Paragraphs.SequenceEqual(["一、已加装电梯。", "二、将继续推进。"]));
    }

    [Fact]
    public async Task IssuedLetter_OfTheUnit_IsOfferedForAnotherCase()
    {
        await Cases.AtAsync(CasePhase.Sending, command => command with { Title = "关于增设流动图书车的建议" });

        var found = (await Host.AskAsync("drafter", new FindPastRepliesQuery("关于增设流动图书车的建议", 0))).Value;

        Assert.Contains(found.Replies, reply => reply.Address.EndsWith("/letter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ForeignUnit_SeesNothingOfIt()
    {
        var reply = await ConfirmedAsync("关于外单位的答复", null, "正文。");

        Assert.Equal(ErrorKind.NotFound, (await Host.AskAsync("zuzhi", new GetPastReplyQuery(reply.Id))).Error?.Kind);
        Assert.Equal(ErrorKind.NotFound, (await Host.SendAsync("zuzhi", new DiscardPastReplyCommand(Guid.NewGuid(), reply.Id))).Error?.Kind);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("clerk")]
    [InlineData("admin")]
    public async Task Upload_BySomebodyWhoDoesNotDraft_IsForbidden(string login)
    {
        var result = await Host.SendAsync(login, new UploadPastRepliesCommand(Guid.NewGuid(), [], "正文"));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Fact]
    public async Task Upload_OfGoodAndBadFiles_TakesTheGoodAndNamesTheBad()
    {
        UploadedLetter[] files = [new("c:\\旧件\\好.txt", Bytes($"关于好文件{Guid.NewGuid()}的答复\n张三代表：\n你的建议收悉。")), new("坏.pdf", Bytes("%PDF-1.4")), new("空.txt", [])];

        var receipt = (await Host.SendAsync("drafter", new UploadPastRepliesCommand(Guid.NewGuid(), files, null))).Value;

        Assert.Contains("已读入 1 份", receipt.Sentence, StringComparison.Ordinal);
        Assert.Contains("坏.pdf：这是 PDF", receipt.Sentence, StringComparison.Ordinal);
        Assert.Contains("空.txt：文件是空的", receipt.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfTheSameFileAgain_IsRefusedAtTheField()
    {
        var text = $"关于重复{Guid.NewGuid()}的答复";
        await UploadedAsync(text);

        var result = await Host.SendAsync("office", new UploadPastRepliesCommand(Guid.NewGuid(), [new("again.txt", Bytes(text))], null));

        Assert.Contains("已经导入过", result.Error?.Fields["Files"]);
    }

    [Fact]
    public async Task Upload_OfSomethingThatIsNoLetter_KeepsEveryWordAmongTheUnplaced()
    {
        var reply = await UploadedAsync($"今天天气很好{Guid.NewGuid()}。");

        Assert.Contains("今天天气很好", reply.Text.Unplaced, StringComparison.Ordinal);
        Assert.Equal("", reply.Text.Title);
    }

    [Theory]
    [InlineData("", "正文", "Title")]
    [InlineData("标题", " ", "Body")]
    public async Task Confirmation_WithoutTitleOrText_IsRefusedAtTheField(string title, string body, string field)
    {
        var reply = await UploadedAsync($"某段文字{Guid.NewGuid()}");

        var result = await Host.SendAsync("drafter", new ConfirmPastReplyCommand(Guid.NewGuid(), reply.Id, reply.Version, title, null, null, null, null, body, null));

        Assert.Contains(field, result.Error?.Fields.Keys ?? []);
    }

    [Fact]
    public async Task Confirmation_OverAnothers_IsStale()
    {
        var reply = await ConfirmedAsync("关于冲突的答复", null, "先保存的。");

        var result = await Host.SendAsync("office", new ConfirmPastReplyCommand(Guid.NewGuid(), reply.Id, 0, "标题", null, null, null, null, "后保存的。", null));

        Assert.Equal(ErrorKind.Stale, result.Error?.Kind);
    }

    [Fact]
    public async Task Discarding_BeforeConfirmation_RemovesIt_AfterwardsItIsRefused()
    {
        var pending = await UploadedAsync($"传错的文件{Guid.NewGuid()}");
        var confirmed = await ConfirmedAsync("关于留下的答复", null, "正文。");

        await Host.SendAsync("drafter", new DiscardPastReplyCommand(Guid.NewGuid(), pending.Id));
        var refused = await Host.SendAsync("drafter", new DiscardPastReplyCommand(Guid.NewGuid(), confirmed.Id));

        Assert.Equal(ErrorKind.Refused, refused.Error?.Kind);
        Assert.False(await Host.ReadAsync(c => c.PastReplies.AnyAsync(r => r.Id == pending.Id)));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private async Task<PastReplyList> ListAsync(string words) => (await Host.AskAsync("drafter", new ListPastRepliesQuery(words, null, 1))).Value;

    private Task<PastReplyDetails> UploadedAsync(string text) => UploadedAsync(Bytes(text));

    private async Task<PastReplyDetails> UploadedAsync(byte[] file)
    {
        await Host.SendAsync("drafter", new UploadPastRepliesCommand(Guid.NewGuid(), [new UploadedLetter("letter", file)], null));
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        var id = await Host.ReadAsync(c => c.PastReplies.Where(r => r.ContentHash == hash).Select(r => r.Id).SingleAsync());
        return (await Host.AskAsync("drafter", new GetPastReplyQuery(id))).Value;
    }

    private async Task<PastReplyDetails> ConfirmedAsync(string title, string? number, string body)
    {
        var reply = await UploadedAsync($"{title}{Guid.NewGuid()}");
        await Host.SendAsync("drafter", new ConfirmPastReplyCommand(Guid.NewGuid(), reply.Id, reply.Version, title, number, "乐安市民政局", null, "张三代表", body, reply.Text.Unplaced));
        return reply;
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : UploadPastRepliesTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : UploadPastRepliesTests(host);
}
