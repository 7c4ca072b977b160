using MediatR;
using Microsoft.Net.Http.Headers;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Seals;
using ProposalTracker.Web.Http;
using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Web.Pages.Printing;

/// <summary>Issued letters and the files of print jobs, as they are stored.</summary>
internal static class PrintEndpoints
{
    public static void MapPrinting(this WebApplication app)
    {
        app.MapGet("/letters/{letterId:long}.pdf", async (long letterId, bool? download, IMediator mediator, CancellationToken cancellationToken) =>
            LetterAnswer.Of(await mediator.Send(new GetIssuedLetterQuery(letterId), cancellationToken), download));
        app.MapGet("/letters/{letterId:long}.docx", async (long letterId, IMediator mediator, CancellationToken cancellationToken) =>
            LetterAnswer.Of(await mediator.Send(new GetIssuedDocxQuery(letterId), cancellationToken)));
        app.MapGet("/letters/{letterId:long}.ofd", async (long letterId, IMediator mediator, CancellationToken cancellationToken) =>
            LetterAnswer.Of(await mediator.Send(new GetIssuedOfdQuery(letterId), cancellationToken)));
        app.MapGet("/print/jobs/{jobId:long}/file", GetFileAsync);
        app.MapGet("/seals/{sealId:long}.png", GetSealAsync);
    }

    private static async Task<IResult> GetSealAsync(long sealId, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new GetSealPictureQuery(sealId), cancellationToken);
        return result.Error is { } error ? Results.Text(error.Message, statusCode: RefusalStatus.Of(error.Kind)) : Results.File(result.Value.Png, "image/png");
    }

    private static async Task GetFileAsync(long jobId, bool? download, IMediator mediator, HttpContext http)
    {
        var found = await mediator.Send(new GetPrintJobFileQuery(jobId), http.RequestAborted);
        if (found.Error is { } error)
        {
            await Results.Text(error.Message, statusCode: RefusalStatus.Of(error.Kind)).ExecuteAsync(http);
            return;
        }
        var file = found.Value;
        http.Response.ContentType = file.ContentType;
        http.Response.ContentLength = file.Size;
        var disposition = new ContentDispositionHeaderValue(download is true ? "attachment" : "inline");
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        for (var position = 1; position <= file.Parts; position++)
        {
            var part = await mediator.Send(new GetPrintJobPartQuery(jobId, position), http.RequestAborted);
            if (part.Error is not null)
            {
                // The file was dropped while it went out; a torn download must not look whole.
                http.Abort();
                return;
            }
            await http.Response.Body.WriteAsync(part.Value.Bytes, http.RequestAborted);
        }
    }
}
