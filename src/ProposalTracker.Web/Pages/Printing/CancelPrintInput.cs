using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Printing;

/// <summary>Nothing is filled in to cancel a print job.</summary>
public sealed class CancelPrintInput : CommandInput;
