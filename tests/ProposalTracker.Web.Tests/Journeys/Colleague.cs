using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProposalTracker.Features.Demo;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>One person of the office at a browser of his own: finds work on the desk, fills in by label, presses buttons.</summary>
internal sealed class Colleague(IPage page)
{
    public IPage Page => page;

    public async Task LogInAsync(string account)
    {
        await page.GotoAsync("login");
        await TypeAsync("登录名", account);
        await TypeAsync("密码", DemoOffice.Password);
        await PressAsync("登录");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "工作台" })).ToBeVisibleAsync();
    }

    /// <summary>Opens a case's work from the desk; the seed case's where no title is given.</summary>
    public async Task OpenWorkAsync(string title = SeedCase.Title)
    {
        await page.GotoAsync("desk");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main).Locator("form").First).ToBeVisibleAsync();
    }

    public async Task TypeAsync(string label, string text) => await (await FieldAsync(label)).FillAsync(text);

    /// <summary>A radio button or check box by the words beside it, in the group of the given name.</summary>
    public Task ChooseAsync(string group, string label) =>
        page.GetByRole(AriaRole.Group, new() { Name = group }).First.GetByLabel(label, new() { Exact = true }).CheckAsync();

    public async Task SelectAsync(string label, string value) => await (await FieldAsync(label)).SelectOptionAsync(value);

    /// <summary>A check box of its own by its words.</summary>
    public Task TickAsync(string label) => page.GetByLabel(new Regex(Regex.Escape(label))).CheckAsync();

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>The sentence after a command: what happened, what comes next.</summary>
    public Task IsToldAsync(string words) => Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(words);

    // The field that a label stands for; behind its words a label may say 必填.
    private async Task<ILocator> FieldAsync(string label)
    {
        var words = page.Locator("label").Filter(new() { HasTextRegex = new Regex($@"^\s*{Regex.Escape(label)}\s*(必填)?\s*$") }).First;
        var id = await words.GetAttributeAsync("for") ?? throw new InvalidOperationException($"The label {label} was expected to belong to a field.");
        return page.Locator($"[id='{id}']");
    }
}
