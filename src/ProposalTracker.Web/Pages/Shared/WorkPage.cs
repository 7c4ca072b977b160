using Microsoft.AspNetCore.Components;
using ProposalTracker.Features;
using ProposalTracker.Features.Trust;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Shared;

/// <summary>What every page about work has: GET sends one query, POST one command, then redirects with one sentence.</summary>
public abstract class WorkPage : ComponentBase
{
    // Set by the framework before first use.
    [Inject]
    private PageMediator Mediator { get; set; } = default!;

    [Inject]
    private Flash Flash { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; private set; } = default!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    /// <summary>Why the page cannot be shown; render <c>RefusalView</c> then, and nothing else.</summary>
    protected Error? Refused { get; private set; }

    /// <summary>The command was refused because the text has changed meanwhile: both texts are shown.</summary>
    protected Error? Stale { get; private set; }

    /// <summary>Asks; a refusal becomes the page, with its status code.</summary>
    protected async Task<T?> AskAsync<T>(IQuery<T> query)
        where T : class
    {
        var result = await Mediator.Send(query);
        if (result.Error is not { } error)
            return result.Value;
        Refuse(error);
        return null;
    }

    /// <summary>Asks with what somebody typed: a refusal stands at its fields, and the page stays.</summary>
    protected async Task<T?> AskAsync<T>(IQuery<T> query, FormErrors errors)
        where T : class
    {
        var result = await Mediator.Send(query);
        if (result.Error is not { } error)
            return result.Value;
        errors.Take(error);
        return null;
    }

    /// <summary>Sends; when right says the sentence and goes on, when wrong leaves the form as it was typed.</summary>
    /// <param name="next">Where to go.</param>
    protected async Task SendAsync(ICommand command, FormErrors errors, Func<Receipt, string> next)
    {
        if (await DoAsync(command, errors) is { } receipt)
            GoOn(receipt.Sentence, next(receipt));
    }

    /// <summary>Says what was done and leads to the next page.</summary>
    protected void GoOn(string sentence, string next)
    {
        Flash.Say(sentence);
        Navigation.NavigateTo(next);
    }

    /// <summary>Sends and stays on the page; null when it was refused.</summary>
    protected async Task<Receipt?> DoAsync(ICommand command, FormErrors errors)
    {
        var result = await Mediator.Send(command);
        switch (result.Error)
        {
            case null:
                await DropDraftsAsync();
                return result.Value;
            case { Kind: ErrorKind.NotFound or ErrorKind.Forbidden or ErrorKind.AlreadyDone } error:
                Refuse(error);
                break;
            case { Kind: ErrorKind.Stale } error:
                Stale = error;
                errors.Add(null, error.Message);
                break;
            case { } error:
                errors.Take(error);
                break;
        }
        return null;
    }

    /// <summary>Sends one of several commands; the page reports each answer itself.</summary>
    protected Task<Result<Receipt>> TryAsync(ICommand command) => Mediator.Send(command);

    // What was sent and accepted is no draft any more; the form names the keys under which it was kept.
    private async Task DropDraftsAsync()
    {
        if (Http is { Request.HasFormContentType: true } http && http.Request.Form["_drafts"] is { Count: > 0 } keys)
            await Mediator.Send(new DropDraftsRequest([.. keys.OfType<string>()]));
    }

    /// <summary>Shows the refusal instead of the page, with its status code.</summary>
    protected void Refuse(Error error)
    {
        Refused = error;
        if (Http is { Response.HasStarted: false } http)
            Answer(http.Response, RefusalStatus.Of(error.Kind));
    }

    // The framework drops a page that it finds to be 404 and shows the general one, which knows neither the reason nor
    // what was typed. So the number is written last, unless the command has led elsewhere meanwhile.
    private static void Answer(HttpResponse response, int status)
    {
        if (status != StatusCodes.Status404NotFound)
        {
            response.StatusCode = status;
            return;
        }
        response.OnStarting(() =>
        {
            if (response.StatusCode == StatusCodes.Status200OK)
                response.StatusCode = status;
            return Task.CompletedTask;
        });
    }
}
