using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Trust;
using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Web.Http;

/// <summary>What the pages fetch besides pages: log-out, half-written texts, letters as PDF.</summary>
internal static class PersonalEndpoints
{
    public static void MapPersonalEndpoints(this WebApplication app)
    {
        app.MapPost("/logout", LogOutAsync);
        app.MapPut("/drafts/{key}", SaveDraftAsync).DisableAntiforgery();
        app.MapGet("/drafts/{key}", GetDraftAsync);
        app.MapDelete("/drafts/{key}", DropDraftAsync).DisableAntiforgery();
        app.MapGet("/replies/{replyId:long}/letter.pdf", async (long replyId, int? to, bool? download, IMediator mediator, CancellationToken cancellationToken) =>
            LetterAnswer.Of(await mediator.Send(new PreviewReplyQuery(replyId, to ?? 1), cancellationToken), download));
        app.MapGet("/replies/{replyId:long}/letters.pdf", async (long replyId, bool? download, IMediator mediator, CancellationToken cancellationToken) =>
            LetterAnswer.Of(await mediator.Send(new PreviewReplyLettersQuery(replyId), cancellationToken), download));
        app.MapGet("/replies/{replyId:long}/letter.docx", async (long replyId, int? to, IMediator mediator, CancellationToken cancellationToken) =>
            LetterAnswer.Of(await mediator.Send(new GetReplyDocxQuery(replyId, to ?? 1), cancellationToken)));
        app.MapGet("/replies/{replyId:long}/letters.zip", async (long replyId, IMediator mediator, CancellationToken cancellationToken) =>
            LetterAnswer.Of(await mediator.Send(new GetReplyDocxZipQuery(replyId), cancellationToken)));
        app.MapGet("/rate/{token}/letter.pdf", GetRatedLetterAsync).AllowAnonymous();
    }

    private static async Task<IResult> LogOutAsync(HttpContext http, IAntiforgery antiforgery)
    {
        await antiforgery.ValidateRequestAsync(http);
        await http.SignOutAsync();
        return Results.LocalRedirect("/login");
    }

    // Only our own scripts can send this: another origin's PUT or DELETE needs a preflight, which nobody answers.
    private static async Task<IResult> SaveDraftAsync(string key, JsonElement draft, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SaveDraftRequest(key, draft.GetRawText()), cancellationToken);
        return result.Error is { } error ? Results.Text(error.Message, statusCode: RefusalStatus.Of(error.Kind)) : Results.Json(new { saved = result.Value.Sentence });
    }

    // Answers what was put; that there is none is the usual case and no fault.
    private static async Task<IResult> GetDraftAsync(string key, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new GetDraftQuery(key), cancellationToken);
        return result.IsOk ? Results.Text(result.Value.FieldsJson, "application/json") : Results.NoContent();
    }

    private static async Task<IResult> DropDraftAsync(string key, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new DropDraftsRequest([key]), cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> GetRatedLetterAsync(string token, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new GetRatingLinkQuery(token), cancellationToken);
        return result.IsOk && result.Value.Pdf is { } pdf ? Results.File(pdf, "application/pdf") : Results.NotFound();
    }
}
