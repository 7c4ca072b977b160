using ProposalTracker.Web.Trust;

namespace ProposalTracker.Web.Http;

/// <summary>Answers whether the program can be reached, and who is logged in here, so that a page does not send a form into an expired login.</summary>
internal static class Ping
{
    public static void MapPing(this WebApplication app) =>
        app.MapGet("/ping", (HttpContext context) => Results.Json(new { user = context.User.FindFirst(LoginSetup.PersonClaim)?.Value })).AllowAnonymous();
}
