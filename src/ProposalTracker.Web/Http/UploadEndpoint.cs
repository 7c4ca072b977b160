using MediatR;
using ProposalTracker.Features.Uploads;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Http;

/// <summary>A chosen file, sent at once by the page's script (ui.md rule 13); the answer is the key under which it is kept.</summary>
internal static class UploadEndpoint
{
    // Only our own scripts can send this: another origin's PUT needs a preflight, which nobody answers.
    public static void MapUploads(this WebApplication app) => app.MapPut("/uploads/{purpose}", KeepAsync).DisableAntiforgery();

    private static async Task<IResult> KeepAsync(string purpose, string? name, HttpRequest request, IMediator mediator)
    {
        if (!Enum.TryParse<UploadPurpose>(purpose, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            return Results.Text("这里不能上传文件。", statusCode: StatusCodes.Status404NotFound);
        var largest = UploadCheck.LargestFile(known);
        // What says that it is too large is not read at all.
        if (request.ContentLength > largest)
            return Results.Text($"文件有 {FileSize.Words(request.ContentLength.Value)}，超过了 {FileSize.Words(largest)}。", statusCode: StatusCodes.Status413PayloadTooLarge);
        var bytes = await SentFile.ReadAsync(request.Body, largest, request.HttpContext.RequestAborted);
        var result = await mediator.Send(new KeepUploadRequest(known, name ?? "", bytes), request.HttpContext.RequestAborted);
        return result.Error is { } error
            ? Results.Text(error.Message, statusCode: RefusalStatus.Of(error.Kind))
            : Results.Json(new { key = result.Value.Key, name = result.Value.Name, size = FileSize.Words(result.Value.Size) });
    }
}
