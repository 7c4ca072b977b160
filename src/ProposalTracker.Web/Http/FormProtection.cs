using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace ProposalTracker.Web.Http;

/// <summary>
/// Antiforgery for every form. One whose token is missing, old or another person's gets our error page, which gives the
/// typed text back, instead of the framework's sentence.
/// </summary>
internal static class FormProtection
{
    public static IApplicationBuilder UseFormProtection(this IApplicationBuilder app) =>
        app.Use(ShowErrorPages).UseAntiforgery().Use(RefuseWithoutToken);

    // An error page shown in place of a refused POST is only read: checked as a POST it would be refused in turn.
    private static Task ShowErrorPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }
        return next(context);
    }

    private static Task RefuseWithoutToken(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
