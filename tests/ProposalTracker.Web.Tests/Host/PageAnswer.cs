using System.Net;
using System.Text.RegularExpressions;

namespace ProposalTracker.Web.Tests.Host;

/// <summary>What the program answered: status, where it leads, the page.</summary>
/// <param name="Location">Path of a redirect; null for a page.</param>
public sealed partial record PageAnswer(HttpStatusCode Status, string? Location, string Html)
{
    internal static async Task<PageAnswer> OfAsync(HttpResponseMessage answer) => new(
        answer.StatusCode,
        answer.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString) : null,
        await answer.Content.ReadAsStringAsync());

    /// <summary>The words of the main part of the page, without markup.</summary>
    public string Text
    {
        get
        {
            var main = MainPart().Match(Html) is { Success: true } match ? match.Value : Html;
            return Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(main, " ")), " ").Trim();
        }
    }

    /// <summary>The sentence at a field, by its id: <c>Input-Reason</c>.</summary>
    public string? ErrorAt(string id) => Match($"id=\"{Regex.Escape(id)}-error\">([^<]*)<");

    /// <summary>What stands in a text field or area, by its id.</summary>
    public string? ValueOf(string id) =>
        Match($"<input[^>]*id=\"{Regex.Escape(id)}\"[^>]*\\bvalue=\"([^\"]*)\"") ?? Match($"<textarea[^>]*id=\"{Regex.Escape(id)}\"[^>]*>([^<]*)</textarea>");

    /// <summary>The fields of a form as a browser would send them untouched.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form(string name)
    {
        var form = Regex.Match(Html, $"<form[^>]*id=\"form-{Regex.Escape(name)}\".*?</form>", RegexOptions.Singleline);
        Assert.True(form.Success, $"A form {name} was expected on the page: {Text}");
        return [.. Inputs(form.Value), .. Areas(form.Value), .. Choices(form.Value)];
    }

    private static IEnumerable<KeyValuePair<string, string>> Inputs(string form) =>
        from Match input in Input().Matches(form)
        let name = Attribute(input.Value, "name")
        let type = Attribute(input.Value, "type")
        where name is not null && type is not "file" and not "submit"
        where type is not "checkbox" and not "radio" || CheckedMark().IsMatch(input.Value)
        select KeyValuePair.Create(name, Attribute(input.Value, "value") ?? "");

    private static IEnumerable<KeyValuePair<string, string>> Areas(string form) =>
        from Match area in Area().Matches(form)
        select KeyValuePair.Create(area.Groups[1].Value, WebUtility.HtmlDecode(area.Groups[2].Value));

    private static IEnumerable<KeyValuePair<string, string>> Choices(string form) =>
        from Match list in Select().Matches(form)
        let options = Option().Matches(list.Groups[2].Value)
        where options.Count > 0
        let chosen = options.FirstOrDefault(option => option.Value.Contains(" selected", StringComparison.Ordinal)) ?? options[0]
        select KeyValuePair.Create(list.Groups[1].Value, Attribute(chosen.Value, "value") ?? "");

    private static string? Attribute(string element, string name) =>
        Regex.Match(element, $"\\b{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    private string? Match(string pattern) =>
        Regex.Match(Html, pattern, RegexOptions.Singleline) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex MainPart();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex(@"\schecked(\s|=|/|>)")]
    private static partial Regex CheckedMark();

    [GeneratedRegex("""<textarea[^>]*\bname="([^"]*)"[^>]*>([^<]*)</textarea>""", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("""<select[^>]*\bname="([^"]*)"[^>]*>(.*?)</select>""", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Option();
}
