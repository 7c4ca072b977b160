using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Documents;
using ProposalTracker.Web.Http;

namespace ProposalTracker.Web.Pages.Documents;

/// <summary>The document page's other buttons: its own form, answered with the PDF or the Word document; and a case's letters together.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this WebApplication app)
    {
        app.MapPost("/cases/{caseId:long}/documents/{kind}/preview.pdf", PreviewAsync);
        app.MapPost("/cases/{caseId:long}/documents/{kind}/preview.docx", PreviewDocxAsync);
        app.MapGet("/cases/{caseId:long}/letters.zip", async (long caseId, IMediator mediator, CancellationToken cancellationToken) =>
            LetterAnswer.Of(await mediator.Send(new GetCaseDocxZipQuery(caseId), cancellationToken)));
    }

    private static async Task<IResult> PreviewAsync(long caseId, LetterKind kind, long? unit, HttpContext http, IAntiforgery antiforgery, IMediator mediator)
    {
        if (await TypedAsync(http, antiforgery) is not { } text)
            return Expired();
        return LetterAnswer.Of(await mediator.Send(new PreviewDocumentQuery(caseId, kind, unit, text), http.RequestAborted), download: false);
    }

    private static async Task<IResult> PreviewDocxAsync(long caseId, LetterKind kind, long? unit, HttpContext http, IAntiforgery antiforgery, IMediator mediator) =>
        await TypedAsync(http, antiforgery) is { } text
            ? LetterAnswer.Of(await mediator.Send(new PreviewDocumentDocxQuery(caseId, kind, unit, text), http.RequestAborted))
            : Expired();

    private static async Task<DocumentText?> TypedAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return null;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return new DocumentText(form["Input.Title"], form["Input.Salutation"], form["Input.Body"]);
    }

    private static IResult Expired() => Results.Text("表单已经失效，请回到原来的页面刷新后再预览。", statusCode: StatusCodes.Status400BadRequest);
}
