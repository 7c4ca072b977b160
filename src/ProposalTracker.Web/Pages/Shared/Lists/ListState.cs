using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ProposalTracker.Web.Pages.Shared.Lists;

/// <summary>
/// What the address says about a list: filters, order and page. The address is the only place that holds it,
/// so a list can be bookmarked, shared and returned to.
/// </summary>
public sealed class ListState
{
    private const string SortKey = "sort";
    private const string PageKey = "page";
    private static readonly char[] Descending = ['-'];
    private readonly string _path;
    private readonly Dictionary<string, StringValues> _query;

    private ListState(string path, Dictionary<string, StringValues> query, string defaultSort)
    {
        _path = path;
        _query = query;
        var sort = One(SortKey) ?? defaultSort;
        IsDescending = sort.StartsWith('-');
        Sort = sort.TrimStart(Descending);
        Page = int.TryParse(One(PageKey), out var page) && page > 0 ? page : 1;
    }

    /// <summary>Column by which the list is ordered; compare with the columns that exist, it comes from the address.</summary>
    public string Sort { get; }

    public bool IsDescending { get; }

    /// <summary>Page from 1.</summary>
    public int Page { get; }

    /// <param name="address">Address of the request, absolute.</param>
    /// <param name="defaultSort">Order when the address names none; a leading minus means descending.</param>
    public static ListState From(string address, string defaultSort)
    {
        var uri = new Uri(address);
        return new(uri.AbsolutePath, QueryHelpers.ParseQuery(uri.Query), defaultSort);
    }

    /// <summary>The filter's value, trimmed; null when it is not set.</summary>
    public string? One(string key) =>
        _query.TryGetValue(key, out var values) && !string.IsNullOrWhiteSpace(values[0]) ? values[0]?.Trim() : null;

    /// <summary>All values of a filter that may be given several times.</summary>
    public IReadOnlyList<string> Many(string key) =>
        _query.TryGetValue(key, out var values) ? [.. values.OfType<string>().Where(value => value.Length > 0)] : [];

    /// <summary>The same list ordered by a column; again by the same column turns the order round. Back to page 1.</summary>
    public string SortedBy(string column) =>
        With(SortKey, column == Sort && !IsDescending ? "-" + column : column);

    public string OnPage(int page)
    {
        var query = Copy();
        query[PageKey] = page.ToString();
        return Address(query);
    }

    /// <summary>The same list with a filter set anew. Back to page 1.</summary>
    public string With(string key, string value)
    {
        var query = Copy();
        query[key] = value;
        query.Remove(PageKey);
        return Address(query);
    }

    /// <summary>The same list without a filter, or without one of its values. Back to page 1.</summary>
    public string Without(string key, string? value = null)
    {
        var query = Copy();
        query[key] = value is null ? StringValues.Empty : query.GetValueOrDefault(key).Where(kept => kept != value).ToArray();
        query.Remove(PageKey);
        return Address(query);
    }

    /// <summary>The list with no filter, in the default order.</summary>
    public string Reset => _path;

    /// <summary>What a filter form must carry along besides its own fields: the order.</summary>
    internal (string Name, string Value)? Carried => One(SortKey) is { } sort ? (SortKey, sort) : null;

    internal string Path => _path;

    private Dictionary<string, StringValues> Copy() => new(_query);

    private string Address(Dictionary<string, StringValues> query) =>
        QueryHelpers.AddQueryString(_path, query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
