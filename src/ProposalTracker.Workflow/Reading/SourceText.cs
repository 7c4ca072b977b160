using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Reading;

/// <summary>The UTF-8 text of a file, its lines, and its JSON values with their places.</summary>
internal sealed class SourceText
{
    private const int MaxDepth = 400;
    private readonly byte[] _bytes;
    private readonly List<int> _lineStarts = [0];

    public SourceText(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        _bytes = Encoding.UTF8.GetBytes(text, start, text.Length - start);
        for (var index = 0; index < _bytes.Length; index++)
            if (_bytes[index] == (byte)'\n')
                _lineStarts.Add(index + 1);
    }

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>1-based line and column (in characters) of a byte.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        var start = _lineStarts[line];
        return (line + 1, Encoding.UTF8.GetCharCount(_bytes, start, Math.Min(offset, _bytes.Length) - start) + 1);
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
        return rest.Length == 0 ? "内容不完整" : $"“{rest[..Math.Min(12, rest.Length)]}”处有语法错误";
    }

    private int OffsetOf(JsonException exception)
    {
        var line = (int)Math.Min(exception.LineNumber ?? 0, _lineStarts.Count - 1);
        return Math.Min(_lineStarts[line] + (int)(exception.BytePositionInLine ?? 0), _bytes.Length);
    }

    public string Slice(SourceValue value) => Encoding.UTF8.GetString(_bytes, value.Start, value.End - value.Start);

    public JsonNode? ToNode(SourceValue value) =>
        JsonNode.Parse(_bytes.AsSpan(value.Start, value.End - value.Start), documentOptions: new JsonDocumentOptions { MaxDepth = MaxDepth });

    /// <exception cref="JsonException">The text is no JSON; the exception knows the place.</exception>
    public SourceValue Parse()
    {
        var reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        var root = ReadValue(ref reader);
        reader.Read();
        return root;
    }

    private static SourceValue ReadValue(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var value = reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, start),
            JsonTokenType.StartArray => ReadArray(ref reader, start),
            JsonTokenType.String => new SourceValue(JsonValueKind.String, start) { Text = reader.GetString() ?? "" },
            JsonTokenType.Number => new SourceValue(JsonValueKind.Number, start) { Text = Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True => new SourceValue(JsonValueKind.True, start) { Text = "true" },
            JsonTokenType.False => new SourceValue(JsonValueKind.False, start) { Text = "false" },
            _ => new SourceValue(JsonValueKind.Null, start),
        };
        value.End = (int)reader.BytesConsumed;
        return value;
    }

    private static SourceValue ReadObject(ref Utf8JsonReader reader, int start)
    {
        var value = new SourceValue(JsonValueKind.Object, start);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var nameStart = (int)reader.TokenStartIndex;
            var name = reader.GetString() ?? "";
            reader.Read();
            value.Members.Add(new SourceMember(name, nameStart, ReadValue(ref reader)));
        }

        return value;
    }

    private static SourceValue ReadArray(ref Utf8JsonReader reader, int start)
    {
        var value = new SourceValue(JsonValueKind.Array, start);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            value.Items.Add(ReadValue(ref reader));
        return value;
    }
}
