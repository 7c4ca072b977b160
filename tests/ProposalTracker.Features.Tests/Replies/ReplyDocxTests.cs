using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Letters.Docx;

namespace ProposalTracker.Features.Tests.Replies;

/// <summary>A reply's letters as Word documents: one for each signer where each gets his own (逐一答复), and all of them at once.</summary>
public abstract class ReplyDocxTests(FeatureHost host) : FeatureTests(host)
{
    [Theory]
    [InlineData(CasePhase.Reviewing)]
    [InlineData(CasePhase.Sending)]
    public async Task Docx_OfAJointProposal_IsAddressedToTheOneAskedFor(CasePhase phase)
    {
        var reply = await JointReplyAsync(phase);

        var copy = (await Host.AskAsync("secretary", new GetReplyDocxQuery(reply, 2))).Value;

        var text = DocxReader.ReadText(copy.Bytes).Text;
        Assert.Contains("何佩珊代表：", text, StringComparison.Ordinal);
        Assert.DoesNotContain("梁志恒", text, StringComparison.Ordinal);
        Assert.EndsWith("致何佩珊代表.docx", copy.FileName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public async Task Docx_OfALetterThatIsNotThere_IsNotFound(int to)
    {
        var reply = await JointReplyAsync(CasePhase.Sending);

        var copy = await Host.AskAsync("secretary", new GetReplyDocxQuery(reply, to));

        Assert.Equal(ErrorKind.NotFound, copy.Error?.Kind);
    }

    [Theory]
    [InlineData(CasePhase.Reviewing)]
    [InlineData(CasePhase.Sending)]
    public async Task Zip_OfAJointProposal_HoldsALetterForEachAndTheSameBytesAgain(CasePhase phase)
    {
        var reply = await JointReplyAsync(phase);

        var copy = (await Host.AskAsync("secretary", new GetReplyDocxZipQuery(reply))).Value;

        await using var zip = new ZipArchive(new MemoryStream(copy.Bytes));
        Assert.Equal(["陈旭成代表.docx", "何佩珊代表.docx", "梁志恒代表.docx"], zip.Entries.Select(e => e.Name[(e.Name.IndexOf('致', StringComparison.Ordinal) + 1)..]));
        Assert.Equal(copy.Bytes, (await Host.AskAsync("secretary", new GetReplyDocxZipQuery(reply))).Value.Bytes);
    }

    [Fact]
    public async Task Preview_OfADraftForEachSigner_IsTheLetterAskedFor()
    {
        var reply = await JointReplyAsync(CasePhase.Reviewing);

        var preview = (await Host.AskAsync("secretary", new PreviewReplyQuery(reply, 3))).Value;

        Assert.EndsWith("致梁志恒代表.pdf", preview.FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_OfALetterToOne_AreTheIssuedBytes()
    {
        var caseId = await Cases.AtAsync(CasePhase.Sending);
        var issued = await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId).Select(l => l.Pdf).SingleAsync());

        var bound = (await Host.AskAsync("secretary", new PreviewReplyLettersQuery(await ReplyOfAsync(caseId)))).Value;

        Assert.Equal(issued, bound.Pdf);
    }

    [Fact]
    public async Task Sheets_OfALetterToOne_AreOne()
    {
        var caseId = await Cases.AtAsync(CasePhase.Sending);

        var rows = (await Host.AskAsync("secretary", new ListReplySheetsQuery(await ReplyOfAsync(caseId)))).Value.Rows;

        Assert.Equal([(1, "陈旭成代表", true)], rows.Select(r => (r.To, r.Addressee, r.LetterId is not null)));
    }

    [Theory]
    [InlineData("jiaoyu", CasePhase.Sending)]
    [InlineData("rep", CasePhase.Reviewing)]
    public async Task Copies_ForWhoMayNotReadThem_AreNotFound(string login, CasePhase phase)
    {
        var reply = await JointReplyAsync(phase);

        ErrorKind?[] kinds =
        [
            (await Host.AskAsync(login, new GetReplyDocxQuery(reply))).Error?.Kind,
            (await Host.AskAsync(login, new GetReplyDocxZipQuery(reply))).Error?.Kind,
            (await Host.AskAsync(login, new ListReplySheetsQuery(reply))).Error?.Kind,
            (await Host.AskAsync(login, new PreviewReplyLettersQuery(reply))).Error?.Kind,
        ];

        Assert.All(kinds, kind => Assert.Equal(ErrorKind.NotFound, kind));
    }

    private async Task<long> JointReplyAsync(CasePhase phase)
    {
        long[] coSigners = [await Cases.RepresentativeAsync("何佩珊"), await Cases.RepresentativeAsync("梁志恒")];
        return await ReplyOfAsync(await Cases.AtAsync(phase, command => command with { CoSignerIds = coSigners }));
    }

    private Task<long> ReplyOfAsync(long caseId) => Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).Select(r => r.Id).SingleAsync());

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : ReplyDocxTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : ReplyDocxTests(host);
}
