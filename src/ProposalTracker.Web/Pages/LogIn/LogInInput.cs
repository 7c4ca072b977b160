using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.LogIn;

public sealed class LogInInput : CommandInput
{
    public string? LoginName { get; set; }

    public string? Password { get; set; }
}
