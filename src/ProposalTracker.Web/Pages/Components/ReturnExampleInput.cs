using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Components;

/// <summary>What the example form posts; a real page keeps its input beside itself in the same way.</summary>
public sealed class ReturnExampleInput : CommandInput
{
    public string? ContactName { get; set; }

    public DateOnly? AskedOn { get; set; }

    public string? Ground { get; set; }

    public SignInAnswer? Answer { get; set; }

    public Guid[] SuggestedUnits { get; set; } = [];

    public string? Reason { get; set; }

    public bool Contacted { get; set; }

    public IFormFileCollection? Files { get; set; }
}

/// <summary>The three answers of a department that is assigned a case (product B3).</summary>
public enum SignInAnswer
{
    Accept,
    AcceptAndAskForAnother,
    Return,
}
