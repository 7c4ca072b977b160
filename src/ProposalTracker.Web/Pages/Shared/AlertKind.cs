namespace ProposalTracker.Web.Pages.Shared;

/// <summary>Note: to know. Done: it worked. Caution: something is due or odd. Refused: it was not done.</summary>
public enum AlertKind
{
    Note,
    Done,
    Caution,
    Refused,
}
