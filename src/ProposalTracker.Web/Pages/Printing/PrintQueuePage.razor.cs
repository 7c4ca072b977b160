using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Printing;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Pages.Shared.Forms;
using ProposalTracker.Web.Pages.Shared.Lists;

namespace ProposalTracker.Web.Pages.Printing;

public partial class PrintQueuePage
{
    private static readonly Choice[] States =
        [.. new[] { PrintQueueState.Printed, PrintQueueState.Sent, PrintQueueState.All }.Select(state => new Choice($"{state}", PrintWords.Of(state)))];

    private static readonly Choice[] Kinds = [.. Enum.GetValues<LetterKind>().Select(kind => new Choice($"{kind}", LetterKindWords.Of(kind)))];

    private static readonly Choice[] Formats =
        [new($"{PrintFormat.BoundPdf}", "合订 PDF", "一个文件，直接打印"), new($"{PrintFormat.Zip}", "ZIP", "每份一个 PDF，附目录")];

    private readonly FormErrors _errors = new();
    private ListState _list = ListState.From("http://localhost/", "");
    private PrintQueueFilter _filter = new(null, PrintQueueState.Waiting, null, null, null);
    private PrintQueue? _queue;

    [SupplyParameterFromForm, AllowNull]
    public PrintInput Input { get => field ??= new(); set; }

    protected override async Task OnInitializedAsync()
    {
        _list = ListState.From(Navigation.Uri, "");
        _filter = new PrintQueueFilter(
            _list.One("q"), Enum.TryParse<PrintQueueState>(_list.One("state"), out var state) ? state : PrintQueueState.Waiting,
            Enum.TryParse<LetterKind>(_list.One("kind"), out var kind) ? kind : null, Day("from"), Day("to"));
        _queue = await AskAsync(new ListPrintQueueQuery(_filter, _list.Page));
    }

    private Task PrintAsync() => SendAsync(
        new StartPrintJobCommand(Input.RequestKey, Input.LetterIds, Input.All ? _filter : null, Input.Format, Input.OnBothSides),
        _errors, receipt => $"/print/jobs/{receipt.SubjectId}");

    private DateOnly? Day(string key) => DateOnly.TryParseExact(_list.One(key), "yyyy-MM-dd", out var day) ? day : null;

    private List<Crumb> Crumbs()
    {
        var crumbs = new List<Crumb>();
        if (_filter.Search is { } word)
            crumbs.Add(new($"关键词：{word}", _list.Without("q")));
        if (_filter.State != PrintQueueState.Waiting)
            crumbs.Add(new($"印制状态：{PrintWords.Of(_filter.State)}", _list.Without("state")));
        if (_filter.Kind is { } kind)
            crumbs.Add(new($"文种：{LetterKindWords.Of(kind)}", _list.Without("kind")));
        if (_filter.From is { } from)
            crumbs.Add(new($"{from:yyyy-MM-dd} 起", _list.Without("from")));
        if (_filter.To is { } to)
            crumbs.Add(new($"到 {to:yyyy-MM-dd}", _list.Without("to")));
        return crumbs;
    }
}
