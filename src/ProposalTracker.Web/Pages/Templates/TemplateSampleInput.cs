using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Templates;

public sealed class TemplateSampleInput : CommandInput
{
    public string? Name { get; set; }

    public string? Json { get; set; }
}

/// <summary>Nothing is filled in to delete a sample.</summary>
public sealed class DeleteSampleInput : CommandInput;
