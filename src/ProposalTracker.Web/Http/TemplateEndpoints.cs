using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using ProposalTracker.Features;
using ProposalTracker.Features.Templates;
using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Web.Http;

/// <summary>What the page of a letter template fetches while somebody types: the check of the text, and the letter it makes.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplateEndpoints(this WebApplication app)
    {
        app.MapPut("/templates/{name}/trial", TryAsync).DisableAntiforgery();
        app.MapGet("/templates/{name}/preview.pdf", PreviewAsync);
        app.MapPost("/templates/{name}/samples/preview.pdf", PreviewSampleAsync);
    }

    // Only our own scripts can send this: another origin's PUT needs a preflight, which nobody answers.
    private static async Task<IResult> TryAsync(string name, TypedTemplate typed, IMediator mediator, CancellationToken cancellationToken)
    {
        if (TemplateKinds.Find(name) is not { } kind)
            return Results.NotFound();
        var result = await mediator.Send(new TryLetterTemplateQuery(kind, typed.Source ?? "", typed.Sample), cancellationToken);
        return result.Error is { } error
            ? Results.Text(error.Message, statusCode: RefusalStatus.Of(error.Kind))
            : Results.Json(result.Value.Problems);
    }

    private static async Task<IResult> PreviewAsync(string name, bool? tried, string? sample, IMediator mediator, CancellationToken cancellationToken)
    {
        if (TemplateKinds.Find(name) is not { } kind)
            return Results.NotFound();
        var result = await mediator.Send(new GetTemplatePreviewQuery(kind, tried is true, sample), cancellationToken);
        return Answer(result);
    }

    // The sample page's second button: its own form, answered with the PDF.
    private static async Task<IResult> PreviewSampleAsync(string name, HttpContext http, IAntiforgery antiforgery, IMediator mediator)
    {
        if (TemplateKinds.Find(name) is not { } kind)
            return Results.NotFound();
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.Text("表单已经失效，请回到原来的页面刷新后再预览。", statusCode: StatusCodes.Status400BadRequest);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return Answer(await mediator.Send(new PreviewTemplateSampleQuery(kind, form["Input.Json"]), http.RequestAborted));
    }

    private static IResult Answer(Result<TemplatePreview> result) => result.Error is { } error
        ? Results.Text(error.Message, statusCode: RefusalStatus.Of(error.Kind))
        : Results.File(result.Value.Pdf, "application/pdf");

    private sealed record TypedTemplate(string? Source, string? Sample);
}
