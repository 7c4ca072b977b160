using System.Diagnostics.CodeAnalysis;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Printing;

public sealed class PrintInput : CommandInput
{
    /// <summary>A form without a ticked box posts none.</summary>
    [AllowNull]
    public List<long> LetterIds { get => field ??= []; set; }

    /// <summary>The second button: all that the filter shows, on every page of the list.</summary>
    public bool All { get; set; }

    public PrintFormat Format { get; set; } = PrintFormat.BoundPdf;

    public bool OnBothSides { get; set; }
}
