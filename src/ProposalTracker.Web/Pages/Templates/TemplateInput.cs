using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Templates;

public sealed class TemplateInput : CommandInput
{
    public string? Source { get; set; }

    /// <summary>Name of the invented data that the preview shows.</summary>
    public string? Sample { get; set; }

    public string? Why { get; set; }

    public TemplateStep? Step { get; set; }
}

/// <summary>Which button the administrator pressed.</summary>
public enum TemplateStep
{
    /// <summary>试排.</summary>
    Try,

    /// <summary>发布.</summary>
    Publish,
}
