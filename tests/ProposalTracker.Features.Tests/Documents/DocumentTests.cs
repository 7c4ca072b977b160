using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Documents;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Letters.Docx;

namespace ProposalTracker.Features.Tests.Documents;

/// <summary>文书: which letters a case offers to whom, and that each is issued once, with its number, into the queue.</summary>
public abstract class DocumentTests(FeatureHost host) : FeatureTests(host)
{
    [Theory]
    [InlineData(LetterKind.HandOver, CasePhase.SigningIn, "dispatcher", false)]
    [InlineData(LetterKind.HandOver, CasePhase.Drafting, "clerk", false)]
    [InlineData(LetterKind.Urge, CasePhase.SigningIn, "dispatcher", false)]
    [InlineData(LetterKind.Opinion, CasePhase.Drafting, "zuzhi-office", true)]
    [InlineData(LetterKind.Extension, CasePhase.Drafting, "secretary", true)]
    [InlineData(LetterKind.FeedbackForm, CasePhase.Sending, "secretary", false)]
    [InlineData(LetterKind.Promise, CasePhase.Rating, "secretary", true)]
    public async Task Document_OfItsCause_IsIssuedFromTheCasesData(LetterKind kind, CasePhase phase, string login, bool numbered)
    {
        var caseId = await Cases.AtAsync(phase, WorkKind.CoHandler);
        var offer = await OfferAsync(login, caseId, kind);

        var result = await IssueAsync(login, caseId, offer, text => text with { Body = Complete(text.Body) });

        Assert.True(result.IsOk, $"{result.Error?.Message} {string.Join(' ', result.Error?.Fields.Values ?? [])}");
        var letter = await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId && l.Kind == kind).Select(l => new { l.Number, l.Title, l.Pages }).SingleAsync());
        Assert.Equal((numbered, true), (letter.Number is not null, letter.Pages > 0));
        Assert.Contains("第", letter.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_WithASuggestion_SaysReasonAndUnit()
    {
        var caseId = await Cases.AtAsync(CasePhase.SigningIn, WorkKind.CoHandler);
        var item = await Cases.ItemAsync(caseId, CaseTasks.SignIn, "minzheng");
        await Host.SendAsync("office", new ReturnAssignmentCommand(Guid.NewGuid(), item.Id, "不属于本单位职责范围", await Cases.DepartmentAsync("zhujian")));
        var offer = await OfferAsync("secretary", caseId, LetterKind.Return);

        var form = (await Host.AskAsync("secretary", new GetDocumentFormQuery(caseId, LetterKind.Return, offer.AssignmentId))).Value;

        Assert.Contains("不属于本单位职责范围", form.Text.Body, StringComparison.Ordinal);
        Assert.Contains("建议由市住房和城乡建设局承办", form.Text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opinion_AsALetter_BearsItsTextAndGoesToTheLead()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, WorkKind.CoHandler);
        var offer = await OfferAsync("zuzhi-office", caseId, LetterKind.Opinion);

        var form = (await Host.AskAsync("zuzhi-office", new GetDocumentFormQuery(caseId, LetterKind.Opinion, offer.AssignmentId))).Value;

        Assert.Equal("市民政局", form.Text.Salutation);
        Assert.Contains("同意采纳建议的主要内容", form.Text.Body, StringComparison.Ordinal);
        Assert.Contains("我部会办意见", form.Text.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CasePhase.Sending, "十五个工作日内寄回")]
    [InlineData(CasePhase.Rating, "日前寄回")]
    public async Task FeedbackForm_ByTheRuleSet_SaysWhatToChooseAndByWhenItComesBack(CasePhase phase, string by)
    {
        var caseId = await Cases.AtAsync(phase);
        var offer = await OfferAsync("secretary", caseId, LetterKind.FeedbackForm);

        var form = (await Host.AskAsync("secretary", new GetDocumentFormQuery(caseId, LetterKind.FeedbackForm, offer.AssignmentId))).Value;

        string[] parts = [by, "□ 满意　□ 基本满意　□ 不满意", "选择“不满意”的理由", "意见和建议", "代表签名：", "日期："];
        Assert.All(parts, part => Assert.Contains(part, form.Text.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("中山市东区示范路1号", "528400", "寄回市人大常委会选联工委（地址：中山市东区示范路1号，邮编：528400）。")]
    [InlineData("中山市东区示范路1号", null, "寄回市人大常委会选联工委（地址：中山市东区示范路1号）。")]
    [InlineData(null, null, "寄回市人大常委会选联工委。")]
    public async Task FeedbackForm_ByWhatIsKnownOfTheCongressOffice_SaysWhereItComesBack(string? address, string? postcode, string where)
    {
        await using var fresh = await Host.FreshAsync();
        var caseId = await new CaseBook(fresh).AtAsync(CasePhase.Sending);
        await fresh.WriteAsync(c => c.Departments.Where(d => d.Code == "renda")
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.PostalAddress, address).SetProperty(d => d.Postcode, postcode)));
        var offer = (await fresh.AskAsync("secretary", new ListDocumentsQuery(caseId))).Value.Offered.First(o => o.Kind == LetterKind.FeedbackForm);

        var form = (await fresh.AskAsync("secretary", new GetDocumentFormQuery(caseId, LetterKind.FeedbackForm, offer.AssignmentId))).Value;

        Assert.Contains(where, form.Text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_WithOpenPlaces_IsRefusedAtTheBody()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, WorkKind.CoHandler);
        var offer = await OfferAsync("secretary", caseId, LetterKind.Extension);

        var result = await IssueAsync("secretary", caseId, offer, text => text);

        Assert.Contains("没有填写", result.Error?.Fields["Body"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_WithEmptyFields_NamesEach()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, WorkKind.CoHandler);
        var offer = await OfferAsync("secretary", caseId, LetterKind.Extension);

        var result = await IssueAsync("secretary", caseId, offer, _ => new DocumentText("", " ", null));

        Assert.Equal(["Body", "Salutation", "Title"], result.Error?.Fields.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Issue_SentTwice_TakesOneNumber()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, WorkKind.CoHandler);
        var offer = await OfferAsync("zuzhi-office", caseId, LetterKind.Opinion);
        var form = (await Host.AskAsync("zuzhi-office", new GetDocumentFormQuery(caseId, offer.Kind, offer.AssignmentId))).Value;
        var command = new IssueDocumentCommand(Guid.NewGuid(), caseId, offer.Kind, offer.AssignmentId, form.Text, WarningsConfirmed: true);
        await Host.SendAsync("zuzhi-office", command);

        var again = await Host.SendAsync("zuzhi-office", command);

        Assert.True(again.IsOk);
        Assert.Equal(1, await Host.ReadAsync(c => c.IssuedLetters.CountAsync(l => l.CaseId == caseId)));
    }

    [Fact]
    public async Task Issue_ByWhoOnlyPrepares_IsForbidden()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, WorkKind.CoHandler);
        var offer = await OfferAsync("zuzhi", caseId, LetterKind.Opinion);

        var result = await IssueAsync("zuzhi", caseId, offer, text => text);

        Assert.Equal((ErrorKind.Forbidden, false), (result.Error?.Kind, offer.MayIssue));
    }

    [Theory]
    [InlineData("zhujian-office")]
    [InlineData("rep")]
    [InlineData("leader")]
    public async Task Opinion_ForOthers_IsNotOffered(string login)
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, WorkKind.CoHandler);
        var own = await OfferAsync("zuzhi-office", caseId, LetterKind.Opinion);

        var result = await Host.AskAsync(login, new GetDocumentFormQuery(caseId, LetterKind.Opinion, own.AssignmentId));

        Assert.Equal(ErrorKind.NotFound, result.Error?.Kind);
    }

    [Fact]
    public async Task IssuedOpinion_IsNotTheRepresentatives()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, WorkKind.CoHandler);
        await IssueAsync("zuzhi-office", caseId, await OfferAsync("zuzhi-office", caseId, LetterKind.Opinion), text => text);
        var letter = await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId).Select(l => l.Id).SingleAsync());

        var asRepresentative = await Host.AskAsync("rep", new GetIssuedLetterQuery(letter));
        var asLead = await Host.AskAsync("drafter", new GetIssuedLetterQuery(letter));

        Assert.Equal((ErrorKind.NotFound, true), (asRepresentative.Error?.Kind, asLead.IsOk));
        Assert.Empty((await Host.AskAsync("rep", new ListDocumentsQuery(caseId))).Value.Issued);
    }

    [Fact]
    public async Task Preview_OfAnUnfinishedText_IsADraft()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, WorkKind.CoHandler);
        var offer = await OfferAsync("drafter", caseId, LetterKind.Extension);

        var preview = await Host.AskAsync("drafter", new PreviewDocumentQuery(caseId, offer.Kind, offer.AssignmentId, new DocumentText("", "", "")));

        Assert.True(preview.Value.IsDraft);
    }

    [Theory]
    [InlineData(LetterKind.HandOver, CasePhase.SigningIn, "dispatcher")]
    [InlineData(LetterKind.Opinion, CasePhase.Drafting, "zuzhi")]
    [InlineData(LetterKind.Extension, CasePhase.Drafting, "drafter")]
    [InlineData(LetterKind.FeedbackForm, CasePhase.Sending, "secretary")]
    public async Task Docx_OfWhatIsTyped_HasTheTextAndIsADraft(LetterKind kind, CasePhase phase, string login)
    {
        var caseId = await Cases.AtAsync(phase, WorkKind.CoHandler);
        var offer = await OfferAsync(login, caseId, kind);

        var copy = (await Host.AskAsync(login, new PreviewDocumentDocxQuery(caseId, kind, offer.AssignmentId, new DocumentText("改过的标题", "某单位", "改过的正文。")))).Value;

        var text = DocxReader.ReadText(copy.Bytes).Text;
        Assert.EndsWith("致某单位.docx", copy.FileName, StringComparison.Ordinal);
        Assert.All(["改过的标题", "改过的正文。", "草稿"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Docx_OfAFormForEachSigner_IsAZipWithOneForEach()
    {
        var caseId = await Cases.AtAsync(CasePhase.Sending);
        var offer = await OfferAsync("secretary", caseId, LetterKind.FeedbackForm);

        var copy = (await Host.AskAsync("secretary", new PreviewDocumentDocxQuery(caseId, offer.Kind, offer.AssignmentId, new DocumentText("征询意见表", "陈旭成、何佩珊", "请填写。")))).Value;

        await using var zip = new ZipArchive(new MemoryStream(copy.Bytes));
        Assert.Equal(2, zip.Entries.Count);
    }

    [Fact]
    public async Task Zip_OfACasesLetters_HoldsThoseThatThePersonMayRead()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, WorkKind.CoHandler);
        var none = await Host.AskAsync("secretary", new GetCaseDocxZipQuery(caseId));
        await IssueAsync("zuzhi-office", caseId, await OfferAsync("zuzhi-office", caseId, LetterKind.Opinion), text => text);

        var all = (await Host.AskAsync("secretary", new GetCaseDocxZipQuery(caseId))).Value;

        await using var zip = new ZipArchive(new MemoryStream(all.Bytes));
        Assert.Equal((ErrorKind.NotFound, 1), (none.Error?.Kind, zip.Entries.Count));
        Assert.Equal(ErrorKind.NotFound, (await Host.AskAsync("rep", new GetCaseDocxZipQuery(caseId))).Error?.Kind);
    }

    private async Task<OfferedDocument> OfferAsync(string login, long caseId, LetterKind kind) =>
        (await Host.AskAsync(login, new ListDocumentsQuery(caseId))).Value.Offered.First(o => o.Kind == kind);

    private async Task<Result<Receipt>> IssueAsync(string login, long caseId, OfferedDocument offer, Func<DocumentText, DocumentText> change)
    {
        var form = (await Host.AskAsync(login, new GetDocumentFormQuery(caseId, offer.Kind, offer.AssignmentId))).Value;
        return await Host.SendAsync(login, new IssueDocumentCommand(Guid.NewGuid(), caseId, offer.Kind, offer.AssignmentId, change(form.Text), WarningsConfirmed: true));
    }

    private static string Complete(string? body) => System.Text.RegularExpressions.Regex.Replace(body ?? "", "【请写明[^】]*】", "有关工作正在推进。");

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : DocumentTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : DocumentTests(host);
}
