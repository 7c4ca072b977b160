using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Web.Trust;

/// <summary>登录 by cookie. The cookie says only who; roles are read afresh at every request.</summary>
internal static class LoginSetup
{
    public const string PersonClaim = "person";

    public static void AddLogin(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "proposals.login";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = "/login";
            options.ReturnUrlParameter = "from";
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.SlidingExpiration = true;
            options.Events.OnRedirectToLogin = AskToLogIn;
        });
        // Closed unless a route says otherwise.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    // A script that saves a half-written text or a chosen file must hear that the login has expired; only pages lead to the login.
    private static Task AskToLogIn(RedirectContext<CookieAuthenticationOptions> asked)
    {
        if (asked.Request.Path.StartsWithSegments("/drafts") || asked.Request.Path.StartsWithSegments("/uploads"))
            asked.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            asked.Response.Redirect(asked.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>Puts the person behind the cookie into the request's <see cref="CurrentActor"/>.</summary>
    public static IApplicationBuilder UseCurrentActor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (long.TryParse(context.User.FindFirst(PersonClaim)?.Value, out var personId))
        {
            var found = await context.RequestServices.GetRequiredService<IMediator>().Send(new GetActorQuery(personId), context.RequestAborted);
            context.RequestServices.GetRequiredService<CurrentActor>().Become(found.IsOk ? found.Value : null);
        }
        await next(context);
    });
}
