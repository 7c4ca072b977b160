using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Domain.Templates;
using ProposalTracker.Features.Templates;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Templates;

/// <summary>样例: who may keep invented data, what is refused and where, and that templates are tried with them.</summary>
public abstract class TemplateSampleTests(FeatureHost host) : FeatureTests(host)
{
    private const LetterKind Kind = LetterKind.Return;

    [Fact]
    public async Task Saved_Sample_IsOfferedForTrialAndRecorded()
    {
        await using var fresh = await Host.FreshAsync();

        var saved = await fresh.SendAsync("admin", await CommandAsync(fresh, "山区乡镇"));

        Assert.True(saved.IsOk, $"{saved.Error?.Message} {string.Join(' ', saved.Error?.Fields.Values ?? [])}");
        Assert.Contains("山区乡镇", (await fresh.AskAsync("admin", new GetLetterTemplateQuery(Kind))).Value.Samples);
        Assert.Equal(1, await fresh.ReadAsync(c => c.AuditEntries.CountAsync(a => a.Action == "新建模板样例" && a.What.Contains("山区乡镇"))));
    }

    [Theory]
    [InlineData("{\n  \"单位\": \"乐安\"市\n}", "第 2 行第 13 列：不是正确的 JSON")]
    [InlineData("{\"单位\": \"甲\", \"单位\": \"乙\"}", "“单位”写了两次")]
    [InlineData("{\"用语\": {\"你\": \"你\", \"你\": \"您\"}}", "“用语.你”写了两次")]
    [InlineData("{\"建议\": [{\"编号\": 1e999}]}", "“建议[1].编号”的数字太大")]
    [InlineData("[1, 2]", "JSON 对象")]
    [InlineData("{}", "现用模板用这份样例排不出来：模板第 ")]
    public async Task Saving_OfBadData_NamesPlaceAndReason(string json, string reason)
    {
        var result = await Host.SendAsync("admin", await CommandAsync(Host, "坏样例") with { Json = json });

        Assert.Contains(reason, result.Error?.Fields["Json"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "请填写样例名称")]
    [InlineData("a/b", "只能用文字")]
    [InlineData("样例.json", "只能用文字")]
    [InlineData("sample", "同名")]
    [InlineData("很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长长", "不能超过 40 个字")]
    public async Task Saving_UnderABadName_IsRefusedAtTheName(string name, string reason)
    {
        var result = await Host.SendAsync("admin", await CommandAsync(Host, name));

        Assert.Contains(reason, result.Error?.Fields["Name"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_OfTooMuch_IsRefusedAtTheData()
    {
        var result = await Host.SendAsync("admin", await CommandAsync(Host, "太长") with { Json = new string(' ', LetterTemplateSample.LongestJson) + "{}" });

        Assert.Contains("不能超过 40000 个字", result.Error?.Fields["Json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_BeyondTheMost_IsRefused()
    {
        await using var fresh = await Host.FreshAsync();
        var command = await CommandAsync(fresh, "多");
        await fresh.WriteAsync(c =>
        {
            c.LetterTemplateSamples.AddRange(Enumerable.Range(1, LetterTemplateSample.MostSamples).Select(i => new LetterTemplateSample(Kind, $"样例{i}", "{}", 1, new DateTime(2023, 5, 1, 0, 0, 0, DateTimeKind.Utc))));
            return Task.CompletedTask;
        });

        var result = await fresh.SendAsync("admin", command);

        Assert.Contains("最多自建 30 份", result.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_OverAnothersChange_IsStale()
    {
        await using var fresh = await Host.FreshAsync();
        await fresh.SendAsync("admin", await CommandAsync(fresh, "两人改"));
        var row = await RowAsync(fresh, "两人改");
        await fresh.SendAsync("admin", new SaveTemplateSampleCommand(Guid.NewGuid(), Kind, row.SampleId, row.Version, "两人改", row.Json + " "));

        var saved = await fresh.SendAsync("admin", new SaveTemplateSampleCommand(Guid.NewGuid(), Kind, row.SampleId, row.Version, "两人改", row.Json));
        var deleted = await fresh.SendAsync("admin", new DeleteTemplateSampleCommand(Guid.NewGuid(), row.SampleId ?? 0, row.Version));

        Assert.Equal((ErrorKind.Stale, ErrorKind.Stale), (saved.Error?.Kind, deleted.Error?.Kind));
    }

    [Fact]
    public async Task Publishing_WithASampleThatTheTextCannotTake_NamesIt()
    {
        await using var fresh = await Host.FreshAsync();
        var command = await CommandAsync(fresh, "没有评价");
        await fresh.SendAsync("admin", command);
        var current = (await fresh.AskAsync("admin", new GetLetterTemplateQuery(Kind))).Value.Current;
        var needs = current.Source.Replace("=== body\n", "=== body\n{% if 单位 == \"" + Unit + "\" %}{{ 评价 }}{% endif %}\n", StringComparison.Ordinal);

        var result = await fresh.SendAsync("admin", new PublishLetterTemplateCommand(Guid.NewGuid(), Kind, current.Number, needs, "加评价"));

        Assert.Contains("样例“没有评价”", result.Error?.Fields["Source"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_Sample_IsNoLongerOfferedAndItsDataAreOnRecord()
    {
        await using var fresh = await Host.FreshAsync();
        await fresh.SendAsync("admin", await CommandAsync(fresh, "要删的"));
        var row = await RowAsync(fresh, "要删的");

        await fresh.SendAsync("admin", new DeleteTemplateSampleCommand(Guid.NewGuid(), row.SampleId ?? 0, row.Version));

        Assert.DoesNotContain("要删的", (await fresh.AskAsync("admin", new GetLetterTemplateQuery(Kind))).Value.Samples);
        Assert.Equal(row.Json, await fresh.ReadAsync(c => c.AuditEntries.Where(a => a.Action == "删除模板样例").Select(a => a.Why).SingleAsync()));
    }

    [Fact]
    public async Task Samples_ForSomebodyElse_AreForbidden()
    {
        ErrorKind?[] kinds =
        [
            (await Host.SendAsync("drafter", await CommandAsync(Host, "别人"))).Error?.Kind,
            (await Host.SendAsync("drafter", new DeleteTemplateSampleCommand(Guid.NewGuid(), 1, 1))).Error?.Kind,
            (await Host.AskAsync("drafter", new ListTemplateSamplesQuery(Kind))).Error?.Kind,
            (await Host.AskAsync("drafter", new PreviewTemplateSampleQuery(Kind, "{}"))).Error?.Kind,
        ];

        Assert.All(kinds, kind => Assert.Equal(ErrorKind.Forbidden, kind));
    }

    private const string Unit = "山区县民政局";

    // As one that comes with the program, of another unit.
    private static async Task<SaveTemplateSampleCommand> CommandAsync(FeatureHost host, string name)
    {
        var rows = (await host.AskAsync("admin", new ListTemplateSamplesQuery(Kind))).Value.Rows;
        return new SaveTemplateSampleCommand(Guid.NewGuid(), Kind, null, 0, name, rows[0].Json.Replace("乐安市民政局", Unit, StringComparison.Ordinal));
    }

    private static async Task<TemplateSampleRow> RowAsync(FeatureHost host, string name) =>
        (await host.AskAsync("admin", new ListTemplateSamplesQuery(Kind))).Value.Rows.Single(r => r.Name == name);

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : TemplateSampleTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : TemplateSampleTests(host);
}
