using System.Net;
using ProposalTracker.Features.Demo;

namespace ProposalTracker.Web.Tests.Host;

/// <summary>One person at a browser without script: gets pages and posts their forms.</summary>
public sealed class Visitor(HttpClient client, CookieContainer cookies) : IDisposable
{
    /// <summary>For the browser, which takes over the login.</summary>
    public IEnumerable<Cookie> Cookies => cookies.GetAllCookies();

    /// <summary>The same person with the same login at another node.</summary>
    public Visitor At(Uri address) =>
        new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address }, cookies);

    public async Task LogInAsync(string account)
    {
        var answer = await SubmitAsync("login", "login", new() { ["Input.LoginName"] = account, ["Input.Password"] = DemoOffice.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    /// <param name="path">From the root, with or without the slash.</param>
    public async Task<PageAnswer> GetAsync(string path)
    {
        using var answer = await client.GetAsync(path.TrimStart('/'));
        return await PageAnswer.OfAsync(answer);
    }

    /// <summary>As the page's own scripts send it; whoever asks disposes the answer.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path.TrimStart('/'));
        if (json is not null)
            request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return await client.SendAsync(request);
    }

    /// <summary>Gets a page, fills in one of its forms and sends it.</summary>
    /// <param name="path">Of the page.</param>
    /// <param name="form">Name of the form: <c>sign-in</c>.</param>
    /// <param name="typed">Posted name → what is typed or chosen; the other fields go as the page shows them.</param>
    public async Task<PageAnswer> SubmitAsync(string path, string form, Dictionary<string, string> typed)
    {
        var page = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return await PostAsync(path, page.Form(form), typed);
    }

    /// <summary>Sends a form that was shown before, for example a second time.</summary>
    public async Task<PageAnswer> PostAsync(string path, IReadOnlyList<KeyValuePair<string, string>> shown, Dictionary<string, string> typed)
    {
        var fields = shown.Where(field => !typed.ContainsKey(field.Key)).Concat(typed.SelectMany(Split));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(path.TrimStart('/'), content);
        return await PageAnswer.OfAsync(answer);
    }

    /// <summary>Sends a form to another of its addresses, which answers with a file.</summary>
    public async Task<byte[]> PostForFileAsync(string path, IReadOnlyList<KeyValuePair<string, string>> shown, Dictionary<string, string> typed)
    {
        using var content = new FormUrlEncodedContent(shown.Where(field => !typed.ContainsKey(field.Key)).Concat(typed));
        using var answer = await client.PostAsync(path.TrimStart('/'), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Sends a file as the page's script does; whoever asks disposes the answer.</summary>
    public async Task<HttpResponseMessage> PutAsync(string path, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        return await client.PutAsync(path.TrimStart('/'), content);
    }

    /// <summary>Gets a page, fills in one of its forms and sends it together with a file.</summary>
    /// <param name="field">Posted name of the file.</param>
    public async Task<PageAnswer> UploadAsync(string path, string form, Dictionary<string, string> typed, string field, string fileName, byte[] content)
    {
        var shown = (await GetAsync(path)).Form(form);
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in shown.Where(shownField => !typed.ContainsKey(shownField.Key)).Concat(typed))
            parts.Add(new StringContent(value), name);
        parts.Add(new ByteArrayContent(content), field, fileName);
        using var answer = await client.PostAsync(path.TrimStart('/'), parts);
        return await PageAnswer.OfAsync(answer);
    }

    /// <summary>The page to which an answer leads.</summary>
    public Task<PageAnswer> FollowAsync(PageAnswer answer) =>
        GetAsync(answer.Location ?? throw new InvalidOperationException($"A redirect was expected, not {answer.Status}: {answer.Text}"));

    public void Dispose() => client.Dispose();

    // Several values of one field are written with commas: the ids of units.
    private static IEnumerable<KeyValuePair<string, string>> Split(KeyValuePair<string, string> field) =>
        field.Key.EndsWith("Ids", StringComparison.Ordinal)
            ? field.Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(value => KeyValuePair.Create(field.Key, value))
            : [field];
}
