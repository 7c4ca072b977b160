namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>
/// What a form posts, besides its own fields. A page declares it as
/// <c>[SupplyParameterFromForm, AllowNull] public SignInInput Input { get => field ??= new(); set; }</c>
/// and names the fields by expression: <c>For="() => Input.Reason"</c>.
/// </summary>
public abstract class CommandInput
{
    /// <summary>Idempotency key: new when the form is first shown, kept when it comes back with errors. A double click carries the same one.</summary>
    public Guid RequestKey { get; set; }

    /// <summary>Version of the one thing edited, as the person saw it; 0 when nothing stored is edited.</summary>
    public int Version { get; set; }

    /// <summary>True when these values came from the browser: do not overwrite them with what is stored.</summary>
    public bool Posted { get; set; }
}
