using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Reading;

/// <summary>The UTF-8 text of a file, its lines, and its JSON values with their places.</summary>
internal sealed class SourceText
{
    private const int MaxDepth = 400;
    private const int Block = 1024;
    private const string HalfPair = "Half of a surrogate pair, written as an escape.";
    private readonly byte[] _bytes;
    private readonly List<int> _lineStarts = [0];
    private readonly int[] _lengths;

    public SourceText(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        _bytes = Encoding.UTF8.GetBytes(text, start, text.Length - start);
        for (var index = 0; index < _bytes.Length; index++)
            if (_bytes[index] == (byte)'\n')
                _lineStarts.Add(index + 1);
        _lengths = Lengths();
    }

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>1-based line and column (in characters) of a byte.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, LengthBefore(Math.Min(offset, _bytes.Length)) - LengthBefore(_lineStarts[line]) + 1);
    }

    /// <summary>Where the parser stumbled.</summary>
    public (int Line, int Column) PlaceOfFault(JsonException exception) => PlaceOf(OffsetOf(exception));

    /// <summary>Over what the parser stumbled, in Chinese: its own messages are English.</summary>
    public string TellFault(JsonException exception)
    {
        var offset = OffsetOf(exception);
        var rest = Encoding.UTF8.GetString(_bytes, offset, Math.Min(40, _bytes.Length - offset)).Split('\n')[0].Trim();
        if (exception.Message.Contains("depth", StringComparison.Ordinal))
            return $"嵌套超过 {MaxDepth} 层";
        if (exception.Message == HalfPair)
            return $"“{rest[..Math.Min(12, rest.Length)]}”中有残缺的字符";
        return rest.Length == 0 ? "内容不完整" : $"“{rest[..Math.Min(12, rest.Length)]}”处有语法错误";
    }

    private int OffsetOf(JsonException exception)
    {
        var line = (int)Math.Min(exception.LineNumber ?? 0, _lineStarts.Count - 1);
        return Math.Min(_lineStarts[line] + (int)(exception.BytePositionInLine ?? 0), _bytes.Length);
    }

    public string Slice(SourceValue value) => Encoding.UTF8.GetString(_bytes, value.Start, value.End - value.Start);

    /// <summary>Of a member that stands twice the last one counts.</summary>
    public static JsonNode? ToNode(SourceValue value)
    {
        switch (value.Kind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in value.Members)
                    members[member.Name] = ToNode(member.Value);
                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. value.Items.Select(ToNode)]);
            case JsonValueKind.String:
                return JsonValue.Create(value.Text);
            case JsonValueKind.Null:
                return null;
            default:
                return JsonNode.Parse(value.Text);
        }
    }

    /// <exception cref="JsonException">The text is no JSON; the exception knows the place.</exception>
    public SourceValue Parse()
    {
        var reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        var root = ReadValue(ref reader);
        reader.Read();
        return root;
    }

    /// <summary>Characters before each block of bytes: in a file of one line every place would else be counted from its beginning.</summary>
    private int[] Lengths()
    {
        var lengths = new int[(_bytes.Length / Block) + 1];
        for (var block = 1; block < lengths.Length; block++)
            lengths[block] = lengths[block - 1] + LengthOf(_bytes.AsSpan((block - 1) * Block, Block));
        return lengths;
    }

    private int LengthBefore(int offset) =>
        _lengths[offset / Block] + LengthOf(_bytes.AsSpan(offset / Block * Block, offset % Block));

    /// <summary>UTF-16 characters that begin here: each begins with one byte that is no continuation, a pair with one above 0xEF.</summary>
    private static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        foreach (var each in bytes)
            length += (each & 0xC0) == 0x80 ? 0 : each >= 0xF0 ? 2 : 1;
        return length;
    }

    private SourceValue ReadValue(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var value = reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, start),
            JsonTokenType.StartArray => ReadArray(ref reader, start),
            JsonTokenType.String => new SourceValue(JsonValueKind.String, start) { Text = TextOf(ref reader) },
            JsonTokenType.Number => new SourceValue(JsonValueKind.Number, start) { Text = Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True => new SourceValue(JsonValueKind.True, start) { Text = "true" },
            JsonTokenType.False => new SourceValue(JsonValueKind.False, start) { Text = "false" },
            _ => new SourceValue(JsonValueKind.Null, start),
        };
        value.End = (int)reader.BytesConsumed;
        return value;
    }

    private SourceValue ReadObject(ref Utf8JsonReader reader, int start)
    {
        var value = new SourceValue(JsonValueKind.Object, start);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var nameStart = (int)reader.TokenStartIndex;
            var name = TextOf(ref reader);
            reader.Read();
            value.Members.Add(new SourceMember(name, nameStart, ReadValue(ref reader)));
        }

        return value;
    }

    private SourceValue ReadArray(ref Utf8JsonReader reader, int start)
    {
        var value = new SourceValue(JsonValueKind.Array, start);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            value.Items.Add(ReadValue(ref reader));
        return value;
    }

    private string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException exception)
        {
            // The parser takes half of a surrogate pair that is written as an escape; a text cannot hold it.
            var offset = (int)reader.TokenStartIndex;
            var line = PlaceOf(offset).Line - 1;
            throw new JsonException(HalfPair, null, line, offset - _lineStarts[line], exception);
        }
    }
}
