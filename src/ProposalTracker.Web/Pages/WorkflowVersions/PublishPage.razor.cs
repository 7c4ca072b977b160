using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using ProposalTracker.Features.Uploads;
using ProposalTracker.Features.WorkflowVersions;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.WorkflowVersions;

public partial class PublishPage
{
    private readonly FormErrors _errors = new();
    private DefinitionReport? _report;

    // Set by the framework before first use.
    [Inject]
    private FormFiles Files { get; set; } = default!;

    [SupplyParameterFromForm, AllowNull]
    public PublishInput Input { get => field ??= new(); set; }

    protected override async Task OnInitializedAsync()
    {
        if (await AskAsync(new GetPublishFormQuery()) is { } form && !Input.Posted)
            (Input.FileName, Input.Json) = (form.FileName, form.Json);
    }

    private async Task SendAsync()
    {
        if (!await TakeAsync())
            return;
        if (Input.Step == "simulate")
            await SendAsync(new KeepWorkflowDraftCommand(Input.RequestKey, Input.FileName, Input.Json), _errors, _ => "/workflows/draft");
        else
            await SendAsync(new PublishWorkflowVersionCommand(Input.RequestKey, Input.FileName, Input.Json), _errors, _ => "/workflows");
        if (_errors.Any && !string.IsNullOrEmpty(Input.Json))
            _report = await AskAsync(new CheckWorkflowDefinitionQuery(Input.FileName, Input.Json));
    }

    // The content stands in the form from now on, where it can be mended.
    private async Task<bool> TakeAsync()
    {
        if (await Files.TakeAsync(() => Input.File, UploadPurpose.Definition, _errors) is not { } files)
            return false;
        if (files is [var file])
        {
            (Input.FileName, Input.Json) = (file.Name, DefinitionFile.Read(file.Bytes).Json);
            Files.Drop(() => Input.File);
        }
        return true;
    }
}
