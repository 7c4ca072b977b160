using Microsoft.AspNetCore.Components;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Ledger;
using ProposalTracker.Features.Trust;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Pages.Shared.Forms;
using ProposalTracker.Web.Pages.Shared.Lists;

namespace ProposalTracker.Web.Pages.Ledger;

public partial class LedgerPage
{
    private static readonly Choice[] _streams =
        [.. Enum.GetValues<ProposalStream>().Select(stream => new Choice($"{stream}", CaseWords.Of(stream)))];

    private ListState _list = ListState.From("http://localhost/", "");
    private CaseLedger? _page;

    // Set by the framework before first use.
    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _list = LedgerAddress.Read(Navigation.Uri);
        _page = await AskAsync(LedgerAddress.Query(_list));
    }

    private string Carried => new Uri(Navigation.Uri).Query.TrimStart('?');

    private static string Sub(CaseLedger page)
    {
        var all = page.Counts.Values.Sum();
        return page.Total == all ? $"共 {all} 件" : $"共 {all} 件，符合条件的 {page.Total} 件";
    }

    private List<Kpi> Kpis(CaseLedger page)
    {
        var current = LedgerStage.Find(_list.One("phase"))?.Key;
        var kpis = LedgerStage.All.Select(stage => (Stage: stage, Count: stage.Phases.Sum(phase => page.Counts.GetValueOrDefault(phase))))
            .Where(pair => pair.Stage.Key is not ("ended" or "stuck"))
            .Select(pair => new Kpi(pair.Stage.Words, $"{pair.Count}", $"/cases?phase={pair.Stage.Key}", IsCurrent: pair.Stage.Key == current)).ToList();
        kpis.Add(new Kpi("已超期", $"{page.Overdue}", "/cases?overdue=1", IsOverdue: page.Overdue > 0, IsCurrent: _list.One("overdue") is not null));
        return kpis;
    }

    private List<Crumb> Crumbs(CaseLedger page)
    {
        var crumbs = new List<Crumb>();
        if (_list.One("q") is { } word)
            crumbs.Add(new($"关键词：{word}", _list.Without("q")));
        if (LedgerStage.Find(_list.One("phase")) is { } stage)
            crumbs.Add(new($"办理状态：{stage.Words}", _list.Without("phase")));
        if (page.Leads.FirstOrDefault(d => $"{d.Id}" == _list.One("lead")) is { } lead)
            crumbs.Add(new($"主办单位：{lead.Name}", _list.Without("lead")));
        if (LedgerAddress.StreamOf(_list) is { } stream)
            crumbs.Add(new($"类型：{CaseWords.Of(stream)}", _list.Without("stream")));
        if (_list.One("overdue") is not null)
            crumbs.Add(new("仅看超期", _list.Without("overdue")));
        return crumbs;
    }
}
