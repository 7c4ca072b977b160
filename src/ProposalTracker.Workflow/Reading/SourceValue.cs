using System.Text.Json;

namespace ProposalTracker.Workflow.Reading;

internal sealed record SourceMember(string Name, int Start, SourceValue Value);

/// <summary>
/// A JSON value together with where it stands in the text: the reader needs it for line and column, the writer to copy
/// what it does not know byte for byte.
/// </summary>
internal sealed class SourceValue(JsonValueKind kind, int start)
{
    public JsonValueKind Kind { get; } = kind;

    /// <summary>First byte of the value.</summary>
    public int Start { get; } = start;

    /// <summary>First byte after the value.</summary>
    public int End { get; set; }

    /// <summary>Text of a string, or the digits of a number as written.</summary>
    public string Text { get; init; } = "";

    public List<SourceMember> Members { get; } = [];

    public List<SourceValue> Items { get; } = [];

    public bool IsObject => Kind is JsonValueKind.Object;

    public bool IsArray => Kind is JsonValueKind.Array;

    public bool IsString => Kind is JsonValueKind.String;

    public bool IsNull => Kind is JsonValueKind.Null;

    /// <summary>The member of that name (the last one when it stands twice, as in Elsa), without regard to case; null when missing or null.</summary>
    public SourceValue? this[string name]
    {
        get
        {
            for (var index = Members.Count - 1; index >= 0; index--)
                if (Members[index].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return Members[index].Value.IsNull ? null : Members[index].Value;
            return null;
        }
    }

    /// <summary>The member that counts, even when it is null.</summary>
    public SourceMember? MemberOf(string name) => Members.FindLast(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public string? StringOf(string name) => this[name] is { IsString: true } value ? value.Text : null;

    public bool Flag(string name) =>
        this[name] is { } value && (value.Kind is JsonValueKind.True || (value.IsString && value.Text.Equals("true", StringComparison.OrdinalIgnoreCase)));
}
