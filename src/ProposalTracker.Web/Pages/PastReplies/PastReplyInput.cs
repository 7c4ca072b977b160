using ProposalTracker.Features.PastReplies;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.PastReplies;

public sealed class PastReplyInput : CommandInput
{
    public string? Title { get; set; }

    public string? Number { get; set; }

    public string? Issuer { get; set; }

    public int? Year { get; set; }

    public string? Salutation { get; set; }

    public string? Body { get; set; }

    public string? Unplaced { get; set; }

    internal void Show(PastReplyDetails reply)
    {
        var text = reply.Text;
        Version = reply.Version;
        (Title, Number, Issuer, Year) = (text.Title, text.Number, text.Issuer, text.Year);
        (Salutation, Body, Unplaced) = (text.Salutation, text.Body, text.Unplaced);
    }

    internal ConfirmPastReplyCommand ToCommand(long id) => new(RequestKey, id, Version, Title, Number, Issuer, Year, Salutation, Body, Unplaced);
}
