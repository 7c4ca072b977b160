using System.Text;
using System.Text.Json;

namespace ProposalTracker.Domain.DataFiles;

/// <summary>Where each member of a JSON text stands: <see cref="JsonElement"/> itself forgets it.</summary>
internal sealed class JsonPositions
{
    private readonly byte[] bytes;
    private readonly Dictionary<string, long> starts = [];

    public JsonPositions(string text)
    {
        bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        Walk(ref reader, "$");
    }

    public DataFault Fault(string path, string message)
    {
        var (line, column) = LineAndColumn(starts.GetValueOrDefault(path));
        return new DataFault(path, line, column, message);
    }

    private void Walk(ref Utf8JsonReader reader, string path)
    {
        starts.TryAdd(path, reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var member = $"{path}.{reader.GetString()}";
                reader.Read();
                Walk(ref reader, member);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                Walk(ref reader, $"{path}[{index}]");
        }
    }

    private (int Line, int Column) LineAndColumn(long start)
    {
        var before = Encoding.UTF8.GetString(bytes, 0, (int)start);
        var lineStart = before.LastIndexOf('\n') + 1;
        return (before.Count(c => c == '\n') + 1, before.Length - lineStart + 1);
    }
}
