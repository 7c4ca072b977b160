using ProposalTracker.Features;

namespace ProposalTracker.Web.Pages.Shared;

internal static class RefusalStatus
{
    /// <summary>The HTTP status that says the same as the error (RFC 9110).</summary>
    public static int Of(ErrorKind kind) => kind switch
    {
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Stale or ErrorKind.AlreadyDone => StatusCodes.Status409Conflict,
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
