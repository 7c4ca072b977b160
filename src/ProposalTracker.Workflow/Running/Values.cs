using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Running;

/// <summary>Named values, never changed in place; few enough that a list is faster than a dictionary.</summary>
internal sealed class Values
{
    private readonly KeyValuePair<string, JsonNode?>[] _entries;

    private Values(KeyValuePair<string, JsonNode?>[] entries) => _entries = entries;

    public static Values Empty { get; } = new([]);

    public int Count => _entries.Length;

    public IEnumerable<string> Names => _entries.Select(entry => entry.Key);

    public IReadOnlyList<KeyValuePair<string, JsonNode?>> Entries => _entries;

    public static Values From(IEnumerable<KeyValuePair<string, JsonNode?>> entries) => new([.. entries]);

    public JsonNode? Get(string name) => TryGet(name, out var value) ? value : null;

    public bool TryGet(string name, out JsonNode? value)
    {
        var index = IndexOf(name);
        value = index < 0 ? null : _entries[index].Value;
        return index >= 0;
    }

    public Values With(string name, JsonNode? value)
    {
        var index = IndexOf(name);
        var entries = new KeyValuePair<string, JsonNode?>[index < 0 ? _entries.Length + 1 : _entries.Length];
        _entries.CopyTo(entries, 0);
        entries[index < 0 ? _entries.Length : index] = new(name, value);
        return new Values(entries);
    }

    private int IndexOf(string name)
    {
        for (var index = 0; index < _entries.Length; index++)
            if (_entries[index].Key == name)
                return index;
        return -1;
    }
}
