using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Templates;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Templates;

/// <summary>公文模板: who may publish, what is refused and where, what a new version touches and what it does not.</summary>
public abstract class PublishLetterTemplateTests(FeatureHost host) : FeatureTests(host)
{
    private const string Sound = "=== title\n{{ 单位 }}关于办理情况的函\n=== salutation\n王小明代表\n=== body\n已办理。\n";

    [Fact]
    public async Task FirstVersions_AreTheFilesOfTheRepository()
    {
        var list = (await Host.AskAsync("admin", new ListLetterTemplatesQuery())).Value;

        Assert.Equal(Enum.GetValues<LetterKind>(), list.Rows.Select(r => r.Kind));
    }

    [Theory]
    [InlineData("=== body\n{% if 单位 %}已办理。", "第 6 行第 1 列", "没有用“endif”结束")]
    [InlineData("=== body\n已办理，{{ 不认识的资料 }}。", "第 6 行第 8 列", "没有“不认识的资料”的值")]
    [InlineData("=== body\n{% for i in (1..100000000) %}好{% endfor %}", "第 6 行第 4 列", "循环超过 10000 次")]
    [InlineData("=== body\n{% assign x = '好' %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}{{ x }}", "第 6 行第 1 列", "超过 200000 字")]
    [InlineData("=== body\n{{ 单位 | 不认识的过滤器 }}", "第 6 行第 9 列", "不认识的过滤器")]
    public async Task Publishing_OfABrokenText_NamesPlaceAndReasonAndChangesNothing(string body, string place, string reason)
    {
        var source = Sound.Replace("=== body\n已办理。", body, StringComparison.Ordinal);

        var result = await Host.SendAsync("admin", await CommandAsync(Host, LetterKind.Return, source));

        Assert.Matches($"{place}：.*{reason}", result.Error?.Fields["Source"]);
        Assert.DoesNotContain((await TemplateAsync(Host, LetterKind.Return)).Versions, v => v.Source == source);
    }

    [Theory]
    [InlineData("", "改动", "Source")]
    [InlineData(Sound, " ", "Why")]
    public async Task Publishing_WithoutTextOrReason_IsRefusedAtTheField(string source, string why, string field)
    {
        var command = await CommandAsync(Host, LetterKind.Return, source);

        var result = await Host.SendAsync("admin", command with { Why = why });

        Assert.Contains(field, result.Error?.Fields.Keys ?? []);
    }

    [Fact]
    public async Task Publishing_OfATooLongText_IsRefusedAtTheField()
    {
        var result = await Host.SendAsync("admin", await CommandAsync(Host, LetterKind.Return, Sound + new string('长', 60_000)));

        Assert.Contains("不能超过 60000 个字", result.Error?.Fields["Source"]);
    }

    [Fact]
    public async Task Publishing_BySomebodyElse_IsForbidden()
    {
        var result = await Host.SendAsync("drafter", new PublishLetterTemplateCommand(Guid.NewGuid(), LetterKind.Return, 1, Sound, "改动"));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Fact]
    public async Task Publishing_OverAnothersVersion_IsStale()
    {
        await using var fresh = await Host.FreshAsync();
        var command = await CommandAsync(fresh, LetterKind.Extension, Sound);
        await fresh.SendAsync("admin", await CommandAsync(fresh, LetterKind.Extension, Sound.Replace("已办理", "已办结", StringComparison.Ordinal)));

        var result = await fresh.SendAsync("admin", command);

        Assert.Equal(ErrorKind.Stale, result.Error?.Kind);
    }

    [Fact]
    public async Task Publishing_OfTheSameText_IsRefused()
    {
        await using var fresh = await Host.FreshAsync();
        await fresh.SendAsync("admin", await CommandAsync(fresh, LetterKind.Promise, Sound));

        var result = await fresh.SendAsync("admin", await CommandAsync(fresh, LetterKind.Promise, Sound.Replace("\n", "\r\n", StringComparison.Ordinal)));

        Assert.Contains("相同，不需要发布", result.Error?.Message);
    }

    [Fact]
    public async Task EarlierVersion_Published_Again_IsANewVersionWithTheSameHash()
    {
        await using var fresh = await Host.FreshAsync();
        var first = (await TemplateAsync(fresh, LetterKind.Urge)).Current;
        await fresh.SendAsync("admin", await CommandAsync(fresh, LetterKind.Urge, Sound));

        await fresh.SendAsync("admin", await CommandAsync(fresh, LetterKind.Urge, first.Source));

        var versions = (await TemplateAsync(fresh, LetterKind.Urge)).Versions;
        Assert.Equal((first.Number + 2, first.ContentHash, "何管理"), (versions[0].Number, versions[0].ContentHash, versions[0].By));
        Assert.Equal(first, versions[^1]);
    }

    [Fact]
    public async Task Reply_BegunBefore_KeepsItsTextAndItsTemplate()
    {
        await using var fresh = await Host.FreshAsync();
        var cases = new CaseBook(fresh);
        var item = await cases.ItemAsync(await cases.AtAsync(CasePhase.Drafting), CaseTasks.DraftReply);
        var form = (await fresh.AskAsync("drafter", new GetReplyFormQuery(item.Id, CaseTasks.DraftReply))).Value;
        var receipt = (await fresh.SendAsync("drafter", new SaveReplyCommand(Guid.NewGuid(), item.Id, CaseWalk.Written(form)))).Value;
        await fresh.SendAsync("admin", new PublishLetterTemplateCommand(Guid.NewGuid(), LetterKind.Reply, 1, ReplySource, "换新格式"));

        var kept = (await fresh.AskAsync("drafter", new GetReplyQuery(receipt.SubjectId ?? 0))).Value;
        var other = await cases.ItemAsync(await cases.AtAsync(CasePhase.Drafting), CaseTasks.DraftReply);
        var begun = (await fresh.AskAsync("drafter", new GetReplyFormQuery(other.Id, CaseTasks.DraftReply))).Value;

        Assert.Equal((1, form.Text.Title), (kept.TemplateNumber, kept.Reply.Title));
        Assert.Equal("新格式的正文。", begun.Text.Body);
    }

    [Fact]
    public async Task IssuedLetter_AfterANewVersion_KeepsItsBytesAndNamesItsTemplate()
    {
        await using var fresh = await Host.FreshAsync();
        var caseId = await new CaseBook(fresh).AtAsync(CasePhase.Sending);
        var reply = await fresh.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).Select(r => r.Id).SingleAsync());
        var before = (await fresh.AskAsync("secretary", new PreviewReplyQuery(reply))).Value.Pdf;

        await fresh.SendAsync("admin", new PublishLetterTemplateCommand(Guid.NewGuid(), LetterKind.Reply, 1, ReplySource, "换新格式"));

        Assert.Equal(before, (await fresh.AskAsync("secretary", new PreviewReplyQuery(reply))).Value.Pdf);
        Assert.Equal(1, (await fresh.AskAsync("secretary", new GetReplyQuery(reply))).Value.TemplateNumber);
    }

    [Fact]
    public async Task Trial_OfASoundText_ShowsItsLetter()
    {
        await Host.AskAsync("admin", new TryLetterTemplateQuery(LetterKind.Return, Sound, "sample"));

        var preview = await Host.AskAsync("admin", new GetTemplatePreviewQuery(LetterKind.Return, Tried: true));

        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString(preview.Value.Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_OfABrokenText_GivesThePlaceInTheText()
    {
        var report = (await Host.AskAsync("admin", new TryLetterTemplateQuery(LetterKind.Return, Sound + "甲{% nosuch %}", null))).Value;

        var problem = Assert.Single(report.Problems);
        Assert.Equal((7, 2, Sound.Length + 1), (problem.Line, problem.Column, problem.Offset));
    }

    [Fact]
    public async Task Preview_ForSomebodyElse_IsForbidden()
    {
        var preview = await Host.AskAsync("drafter", new GetTemplatePreviewQuery(LetterKind.Reply, Tried: false));

        Assert.Equal(ErrorKind.Forbidden, preview.Error?.Kind);
    }

    [Fact]
    public async Task NewFile_AfterAnAdministratorsVersion_DoesNotReplaceIt()
    {
        await using var fresh = await Host.FreshAsync();
        await fresh.SendAsync("admin", new PublishLetterTemplateCommand(Guid.NewGuid(), LetterKind.Return, 1, Sound, "改动"));
        await fresh.WriteAsync(context => context.LetterTemplateVersions.Where(v => v.PublishedByPersonId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.ContentHash, "another file")));

        await fresh.WriteAsync(context => PublishTemplateFiles.RunAsync(context, fresh.Services.GetRequiredService<LetterForms>(), DateTime.UnixEpoch, CancellationToken.None));

        var counts = await fresh.ReadAsync(c => c.LetterTemplateVersions.GroupBy(v => v.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync());
        Assert.All(counts, count => Assert.Equal(2, count.Count));
        Assert.Equal(Sound, (await fresh.AskAsync("admin", new GetLetterTemplateQuery(LetterKind.Return))).Value.Current.Source);
    }

    private static string ReplySource => "=== title\n新格式的标题\n=== salutation\n王小明代表\n=== body\n新格式的正文。\n";

    // What is published stays published, so tests that publish do it in an office of their own.
    private static async Task<LetterTemplateDetails> TemplateAsync(FeatureHost office, LetterKind kind) => (await office.AskAsync("admin", new GetLetterTemplateQuery(kind))).Value;

    private static async Task<PublishLetterTemplateCommand> CommandAsync(FeatureHost office, LetterKind kind, string source) =>
        new(Guid.NewGuid(), kind, (await TemplateAsync(office, kind)).Current.Number, source, "按新规定调整语句");

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : PublishLetterTemplateTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : PublishLetterTemplateTests(host);
}
