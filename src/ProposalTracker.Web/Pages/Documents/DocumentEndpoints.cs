using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Documents;
using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Web.Pages.Documents;

/// <summary>The document page's second button: its own form, answered with the PDF.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this WebApplication app) =>
        app.MapPost("/cases/{caseId:long}/documents/{kind}/preview.pdf", PreviewAsync);

    private static async Task<IResult> PreviewAsync(long caseId, LetterKind kind, long? unit, HttpContext http, IAntiforgery antiforgery, IMediator mediator)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.Text("表单已经失效，请回到原来的页面刷新后再预览。", statusCode: StatusCodes.Status400BadRequest);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var text = new DocumentText(form["Input.Title"], form["Input.Salutation"], form["Input.Body"]);
        var result = await mediator.Send(new PreviewDocumentQuery(caseId, kind, unit, text), http.RequestAborted);
        return result.Error is { } error
            ? Results.Text(error.Message, statusCode: RefusalStatus.Of(error.Kind))
            : Results.File(result.Value.Pdf, "application/pdf");
    }
}
