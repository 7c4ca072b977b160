using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.Components;
using ProposalTracker.Features.WorkflowVersions;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.WorkflowVersions;

public partial class PublishPage
{
    private const long LargestFile = 1024 * 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly FormErrors _errors = new();
    private DefinitionReport? _report;

    [SupplyParameterFromForm, AllowNull]
    public PublishInput Input { get => field ??= new(); set; }

    protected override async Task OnInitializedAsync()
    {
        if (await AskAsync(new GetPublishFormQuery()) is { } form && !Input.Posted)
            (Input.FileName, Input.Json) = (form.FileName, form.Json);
    }

    private async Task SendAsync()
    {
        if (Input.File is { } file && !await TakeAsync(file))
            return;
        if (Input.Step == "simulate")
            await SendAsync(new KeepWorkflowDraftCommand(Input.RequestKey, Input.FileName, Input.Json), _errors, _ => "/workflows/draft");
        else
            await SendAsync(new PublishWorkflowVersionCommand(Input.RequestKey, Input.FileName, Input.Json), _errors, _ => "/workflows");
        if (_errors.Any && !string.IsNullOrEmpty(Input.Json))
            _report = await AskAsync(new CheckWorkflowDefinitionQuery(Input.FileName, Input.Json));
    }

    // The content stands in the form from now on, where it can be mended: a browser does not give a file twice.
    private async Task<bool> TakeAsync(IFormFile file)
    {
        if (file.Length > LargestFile)
        {
            _errors.Add(() => Input.File, $"文件有 {FileSize.Words(file.Length)}，超过了 {FileSize.Words(LargestFile)}。");
            return false;
        }
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        try
        {
            Input.Json = StrictUtf8.GetString(bytes.ToArray()).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            _errors.Add(() => Input.File, "文件不是 UTF-8 编码的文本，请另存为 UTF-8 后再上传。");
            return false;
        }
        Input.FileName = Path.GetFileName(file.FileName.Replace('\\', '/'));
        return true;
    }
}
