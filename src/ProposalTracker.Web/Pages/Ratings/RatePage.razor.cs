using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Ratings;

public partial class RatePage
{
    private readonly FormErrors _errors = new();
    private readonly FormErrors _linkErrors = new();
    private RatingForm? _form;
    private string? _link;
    private string? _linkSentence;

    [Parameter]
    public long WorkItemId { get; set; }

    // Not bound by form name: the framework would then forget which field could not be read. The prefixes part the two forms.
    [SupplyParameterFromForm, AllowNull]
    public RatingInput Input { get => field ??= new(); set; }

    [SupplyParameterFromForm, AllowNull]
    public RatingLinkInput LinkInput { get => field ??= new(); set; }

    protected override async Task OnInitializedAsync() => _form = await AskAsync(new GetRatingFormQuery(WorkItemId));

    private static Choice[] Asked(RatingForm form) => [.. form.Asked.Select(a => new Choice($"{a.Id}", $"{a.Name}代表"))];

    // Where only one is left, he is chosen; among several the clerk must say who.
    private static string? Prompt(RatingForm form) => form.Asked.Count == 1 ? null : "请选择";

    private Task SendAsync() => SendAsync(
        new RateReplyCommand(Input.RequestKey, WorkItemId, Input.Attitude, Input.Result, Input.Reason, Input.RepresentativeId), _errors, WorkItemLinks.After);

    // Shown in the answer itself: a redirect would have to keep the secret somewhere.
    private async Task MakeLinkAsync()
    {
        if (await DoAsync(new CreateRatingLinkCommand(LinkInput.RequestKey, WorkItemId, LinkInput.RepresentativeId), _linkErrors) is not { } receipt)
            return;
        _linkSentence = receipt.Sentence;
        _link = receipt.ShownOnce is { } path ? Navigation.ToAbsoluteUri(path).ToString() : null;
        LinkInput.RequestKey = Guid.NewGuid();
    }
}
