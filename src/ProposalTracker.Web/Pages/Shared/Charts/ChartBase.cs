using Microsoft.AspNetCore.Components;

namespace ProposalTracker.Web.Pages.Shared.Charts;

/// <summary>What every chart is given.</summary>
public abstract class ChartBase : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<ChartCategory> Categories { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<ChartSeries> Series { get; set; } = [];

    /// <summary>Head of the first column of the table: 承办单位, 月份.</summary>
    [Parameter]
    public string CategoryName { get; set; } = "项目";

    /// <summary>Behind every value: 件, %.</summary>
    [Parameter]
    public string Unit { get; set; } = "";

    /// <summary>On what the figures rest.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>The value, nothing for one that is not known.</summary>
    protected static double ValueAt(ChartSeries series, int index) => series.Values.ElementAtOrDefault(index) ?? 0;

    /// <summary>What a screen reader says for one category: 市教育局：已办结 12 件，办理中 3 件.</summary>
    protected string Words(int index) =>
        $"{Categories[index].Label}：" + string.Join("，", Series.Select(series => $"{series.Name} {ChartText.Value(series.Values.ElementAtOrDefault(index), Unit)}"));
}
