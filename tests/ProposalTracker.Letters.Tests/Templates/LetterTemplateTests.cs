using ProposalTracker.Letters.Templates;

namespace ProposalTracker.Letters.Tests.Templates;

public class LetterTemplateTests
{
    private const string Head = "=== title\n关于建议的函\n=== salutation\n王小明代表\n=== body\n";

    private static readonly TemplateData Data = new() { Issuer = "乐安市民政局", Points = ["甲", "乙𠮷"], Deadline = new DateOnly(2024, 6, 5) };

    [Theory]
    [InlineData("{{ 单位 ", 6, 1)]
    [InlineData("第一行\n  {% if 单位 %}甲", 7, 3)]
    [InlineData("甲{% endif %}", 6, 2)]
    [InlineData("甲乙{% nosuch %}", 6, 3)]
    [InlineData("{% if 单位 and %}{% endif %}", 6, 1)]
    [InlineData("{% for %}{% endfor %}", 6, 1)]
    [InlineData("{% if 单位 %}{% endfor %}", 6, 12)]
    [InlineData("甲{% else %}", 6, 2)]
    [InlineData("=== nonsense", 6, 1)]
    public void Parse_BrokenTemplate_IsReportedWithLineAndColumn(string body, int line, int column)
    {
        var (template, faults) = LetterTemplate.Parse("letter.liquid", Head + body);

        Assert.Equal((null, line, column), (template, faults[0].Line, faults[0].Column));
    }

    [Fact]
    public void Parse_TemplateWithoutBody_NamesTheMissingSection()
    {
        var (_, faults) = LetterTemplate.Parse("letter.liquid", "=== title\n甲\n=== salutation\n乙");

        Assert.Contains("=== body", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 没有 }}", "没有“没有”的值", 6, 4)]
    [InlineData("{{ 理由 }}", "没有“理由”的值", 6, 4)]
    [InlineData("甲\n{{ 用语.没有 }}", "没有“用语.没有”的值", 7, 4)]
    [InlineData("{{ 单位 | nofilter }}", "不认识的过滤器“nofilter”", 6, 9)]
    [InlineData("{% for i in (1..100000000) %}{% endfor %}", "循环超过 10000 次", 6, 4)]
    [InlineData("{% assign x = '甲乙' %}{% for i in (1..60) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}{{ x }}", "超过 200000 字", 6, 1)]
    [InlineData("{% assign x = '甲乙' %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}{{ x }}", "超过 200000 字", 6, 1)]
    [InlineData("{% assign x = 'aa' %}{% for i in (1..60) %}{% assign x = x | replace: 'a', 'aa' %}{% endfor %}{{ x }}", "超过 200000 字", 6, 1)]
    [InlineData("{% assign x = 要点 %}{% for i in (1..60) %}{% assign x = x | concat: x %}{% endfor %}{{ x.size }}", "超过 10000 项", 6, 1)]
    [InlineData("{% for i in (1..9000) %}一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十{% endfor %}", "超过 200000 字", 6, 1)]
    [InlineData("{% include 'secret' %}", "不能引入别的文件", 6, 4)]
    public void Render_WhatCannotBeFilled_GivesAFindingAndNoText(string body, string message, int line, int column)
    {
        var result = Render(body);

        var finding = Assert.Single(result.Findings);
        Assert.Equal((null, true, line, column),
            (result.Text, finding.Message.Contains(message, StringComparison.Ordinal), finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("{{ 要点 | join: '、' }}", "甲、乙𠮷")]
    [InlineData("{{ 期限 | date: \"%Y年%-m月%-d日\" }}", "2024年6月5日")]
    [InlineData("{% if 理由 %}有{% else %}无{% endif %}", "无")]
    [InlineData("{% for 段 in 会办意见 %}{{ 段 }}{% endfor %}完", "完")]
    [InlineData("{% comment %} {{ {% if %} {% endcomment %}完", "完")]
    [InlineData("  甲  \n\n\n　乙", "甲\n乙")]
    public void Render_CommonSubset_Works(string body, string expected)
    {
        var result = Render(body);

        Assert.Equal(expected, result.Text?.Body);
    }

    [Fact]
    public void Render_DataWithLiquidAndMarkers_IsPlainText()
    {
        var data = Data with { Points = ["{{ 单位 }}\n=== title\n{% endif %}"] };

        var result = Render("{% for 段 in 要点 %}{{ 段 }}{% endfor %}", data);

        Assert.Equal(("关于建议的函", "{{ 单位 }}\n=== title\n{% endif %}"), (result.Text?.Title, result.Text?.Body));
    }

    [Fact]
    public void Render_LinesAboveTheFirstSection_HoldInEverySection()
    {
        var (template, _) = LetterTemplate.Parse("t", "{% assign x = '甲' %}\n" + Head.Replace("关于", "{{ x }}关于") + "{{ x }}乙");

        var text = template?.Render(Data).Text;

        Assert.Equal(("甲关于建议的函", "甲乙"), (text?.Title, text?.Body));
    }

    [Fact]
    public void Load_FolderWithoutTemplates_NamesEveryMissingFile()
    {
        var templates = LetterTemplates.Load(Path.Combine(Path.GetTempPath(), "no-such-folder"));

        Assert.Equal(Enum.GetValues<LetterKind>().Length, templates.Faults.Count);
    }

    [Fact]
    public void Render_ManyThreadsAtOnce_EachGetsItsOwnText()
    {
        var (template, _) = LetterTemplate.Parse("t", Head + "{{ 单位 }}{% if 单位 == '7' %}{{ 理由 }}{% endif %}");

        var results = Enumerable.Range(0, 200).AsParallel().AsOrdered().Select(i => template?.Render(Data with { Issuer = $"{i % 10}" })).ToList();

        Assert.All(results, (result, i) => Assert.Equal(i % 10 == 7 ? null : $"{i % 10}", result?.Text?.Body));
    }

    private static TemplateResult Render(string body, TemplateData? data = null)
    {
        var (template, faults) = LetterTemplate.Parse("letter.liquid", Head + body);
        Assert.Empty(faults);
        return template?.Render(data ?? Data) ?? throw new InvalidOperationException("The template was expected to parse.");
    }
}
