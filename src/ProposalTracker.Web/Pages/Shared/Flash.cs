using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ProposalTracker.Web.Pages.Shared;

/// <summary>
/// One sentence carried over a redirect: what happened, what comes next, who has it now.
/// Kept in a protected cookie of this browser, so that any node can show it; shown once.
/// </summary>
public sealed class Flash(IHttpContextAccessor accessor, IDataProtectionProvider protection)
{
    private const string CookieName = "proposals.flash";
    private readonly IDataProtector _protector = protection.CreateProtector("Flash");

    /// <summary>Leaves the sentence for the page that the redirect leads to.</summary>
    public void Say(string sentence)
    {
        var context = Context();
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromMinutes(2),
        };
        context.Response.Cookies.Append(CookieName, _protector.Protect(sentence), options);
    }

    /// <summary>The sentence left by the command before, once; null when there is none or it was tampered with.</summary>
    public string? Take()
    {
        var context = Context();
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Cookies[CookieName] is not { } cookie)
            return null;
        context.Response.Cookies.Delete(CookieName);
        try
        {
            return _protector.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private HttpContext Context() =>
        accessor.HttpContext ?? throw new InvalidOperationException("A flash sentence needs a request; this code ran outside one.");
}
