using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using ProposalTracker.Features;
using ProposalTracker.Features.WorkflowVersions;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Pages.Shared.Forms;
using ProposalTracker.Web.Pages.Shared.Lists;
using ProposalTracker.Workflow;

namespace ProposalTracker.Web.Pages.WorkflowVersions;

public partial class MigratePage
{
    private const int PageSize = 50;

    // A few seconds of work; what is left stays on the page and is moved by the next press.
    private const int AtOnce = 100;

    private readonly FormErrors _errors = new();
    private ListState _list = ListState.From("http://localhost/", "");
    private MigrationSheet? _sheet;

    [Parameter]
    public long FromVersionId { get; set; }

    [SupplyParameterFromForm, AllowNull]
    public MigrateInput Input { get => field ??= new(); set; }

    protected override async Task OnInitializedAsync()
    {
        _list = ListState.From(Navigation.Uri, "");
        _sheet = await AskAsync(new PlanMigrationQuery(FromVersionId, long.TryParse(_list.One("to"), out var to) ? to : null, _list.Many("map")));
    }

    private async Task MigrateAsync()
    {
        if (_sheet is not { To: { } to } sheet)
            return;
        var (moved, stayed) = (0, 0);
        foreach (var row in sheet.Rows.Where(row => row.Verdict == MigrationVerdict.MovesCleanly).Take(AtOnce))
        {
            var result = await TryAsync(new MigrateCaseCommand(KeyOf(row), row.CaseId, FromVersionId, to.Id, _list.Many("map"), Input.Reason));
            if (result.Error is { Kind: ErrorKind.Invalid } wrong)
            {
                _errors.Take(wrong);
                return;
            }
            (moved, stayed) = result.IsOk ? (moved + 1, stayed) : (moved, stayed + 1);
        }
        GoOn(Sentence(moved, stayed, sheet.Rows.Count - moved), _list.OnPage(1));
    }

    private static string Sentence(int moved, int stayed, int left) =>
        $"已迁移 {moved} 件。{(stayed > 0 ? $"{stayed} 件在试算之后又有变化，没有迁移。" : "")}{(left > 0 ? $"还有 {left} 件在原版本上，见下表。" : "原版本上没有正在办理的建议了。")}";

    // The form has one key and each case a command of its own: sent twice, each is moved once.
    private Guid KeyOf(MigrationRow row) => new(SHA256.HashData([.. Input.RequestKey.ToByteArray(), .. BitConverter.GetBytes(row.CaseId)]).AsSpan(0, 16));

    private static List<Kpi> Counts(MigrationSheet sheet) =>
    [
        new("可以迁移", $"{sheet.Count(MigrationVerdict.MovesCleanly)}"),
        new("要先指定对应步骤", $"{sheet.Count(MigrationVerdict.NeedsDecision)}"),
        new("不能迁移", $"{sheet.Count(MigrationVerdict.Cannot)}"),
        new("已经迁移", $"{sheet.Moved}"),
    ];

    private static string Words(MigrationVerdict verdict) => verdict switch
    {
        MigrationVerdict.MovesCleanly => "可以迁移",
        MigrationVerdict.NeedsDecision => "要先指定",
        _ => "不能迁移",
    };

    private static Tone ToneOf(MigrationVerdict verdict) => verdict switch
    {
        MigrationVerdict.MovesCleanly => Tone.Done,
        MigrationVerdict.NeedsDecision => Tone.DueSoon,
        _ => Tone.Neutral,
    };
}
