using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using ProposalTracker.Features;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Distribution;

public partial class UnitsPage
{
    private readonly FormErrors _addErrors = new();
    private readonly FormErrors _waiveErrors = new();
    private readonly FormErrors _removeErrors = new();
    private readonly FormErrors _replaceErrors = new();
    private List<PickerUnit> _free = [];
    private UnitChanges? _form;

    [Parameter]
    public long CaseId { get; set; }

    // As on the rating page, the prefixes part the forms.
    [SupplyParameterFromForm, AllowNull]
    public UnitChangeInput Add { get => field ??= new(); set; }

    [SupplyParameterFromForm, AllowNull]
    public UnitChangeInput Waive { get => field ??= new(); set; }

    [SupplyParameterFromForm, AllowNull]
    public UnitChangeInput Remove { get => field ??= new(); set; }

    [SupplyParameterFromForm, AllowNull]
    public UnitChangeInput Replace { get => field ??= new(); set; }

    protected override async Task OnInitializedAsync()
    {
        _form = await AskAsync(new GetUnitChangesQuery(CaseId));
        _free = [.. _form?.Free.Select(d => new PickerUnit($"{d.Id}", d.Name)) ?? []];
    }

    private Task AddAsync() => SendAsync(new AddCoHandlersCommand(Add.RequestKey, CaseId, Add.DepartmentIds, Add.Reason), _addErrors, Back);

    private Task WaiveAsync() => SendAsync(new WaiveOpinionCommand(Waive.RequestKey, CaseId, Waive.AssignmentId, Waive.Reason), _waiveErrors, Back);

    private Task RemoveAsync() => SendAsync(new RemoveCoHandlerCommand(Remove.RequestKey, CaseId, Remove.AssignmentId, Remove.Reason), _removeErrors, Back);

    private Task ReplaceAsync() => SendAsync(
        new ReplaceLeadCommand(Replace.RequestKey, CaseId, Replace.AssignmentId, Replace.DepartmentId, Replace.Reason), _replaceErrors, Back);

    private string Back(Receipt receipt) => WorkItemLinks.ToCase(CaseId);

    private static List<Choice> Choices(IReadOnlyList<UnitCard> units) => [.. units.Select(u => new Choice($"{u.AssignmentId}", $"{u.Unit}（{u.StateWords}）"))];
}
