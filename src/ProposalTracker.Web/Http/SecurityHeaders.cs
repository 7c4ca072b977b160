namespace ProposalTracker.Web.Http;

/// <summary>
/// Response headers of every answer. The policy allows no inline script or style and nothing from another origin;
/// only our own PDF answers may be framed, and only by our own pages (the letter preview).
/// </summary>
internal static class SecurityHeaders
{
    private const string PolicyBase =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'self'; manifest-src 'self'; frame-ancestors ";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // On starting, because the content type decides and is not known before the page has answered.
        context.Response.OnStarting(() =>
        {
            Write(context.Response);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(HttpResponse response)
    {
        var isPdf = response.ContentType?.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase) ?? false;
        response.Headers.ContentSecurityPolicy = PolicyBase + (isPdf ? "'self'" : "'none'");
        response.Headers.XFrameOptions = isPdf ? "SAMEORIGIN" : "DENY";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is true)
        {
            // Pages show one person's work: no shared cache may keep them, and 返回 after 退出 must not show them.
            response.Headers.CacheControl = "no-store";
        }
    }
}
