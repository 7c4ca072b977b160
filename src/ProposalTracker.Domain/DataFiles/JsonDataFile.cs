using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace ProposalTracker.Domain.DataFiles;

/// <summary>Reads and writes the JSON data files of the domain: work calendars and rule sets.</summary>
internal static class JsonDataFile
{
    /// <summary>Far above any real file; keeps an upload from filling the memory.</summary>
    public const int LongestText = 2_000_000;

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <param name="text">The file's content.</param>
    /// <param name="check">Faults of meaning, looked for only in a file of the right shape.</param>
    public static DataFile<T> Read<T>(string text, Func<T, IEnumerable<(string Path, string Message)>> check)
        where T : class
    {
        if (text.Length > LongestText)
            return Refuse<T>(new DataFault("$", 1, 1, $"文件过大，最多 {LongestText} 个字符。"));
        text = text.TrimStart('\uFEFF');
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(text, document.RootElement, check);
        }
        catch (JsonException e)
        {
            return Refuse<T>(SyntaxFault(text, e));
        }
        catch (InvalidOperationException e) when (e.InnerException is System.Text.DecoderFallbackException || e.Message.Contains("UTF-16", StringComparison.Ordinal))
        {
            return Refuse<T>(new DataFault("$", 1, 1, "文件含有不完整的字符（单个代理项），请重新保存为 UTF-8。"));
        }
    }

    public static string Write<T>(T content)
        where T : class => JsonSerializer.Serialize(content, Options);

    public static string Embedded(string name)
    {
        using var stream = typeof(JsonDataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly should embed the data file '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static DataFile<T> Read<T>(string text, JsonElement root, Func<T, IEnumerable<(string Path, string Message)>> check)
        where T : class
    {
        var shape = new JsonShape(Options);
        shape.Compare(root, typeof(T), "$");
        if (shape.Faults.Count > 0)
            return Refuse<T>(text, shape.Faults);
        var content = root.Deserialize<T>(Options)
            ?? throw new InvalidOperationException("A JSON text of the right shape should become an object.");
        var faults = check(content).ToList();
        return faults.Count > 0 ? Refuse<T>(text, faults) : new DataFile<T>(content, []);
    }

    private static DataFile<T> Refuse<T>(string text, IEnumerable<(string Path, string Message)> faults)
        where T : class
    {
        var positions = new JsonPositions(text);
        return Refuse<T>([.. faults.Select(f => positions.Fault(f.Path, f.Message)).OrderBy(f => f.Line).ThenBy(f => f.Column)]);
    }

    private static DataFile<T> Refuse<T>(params DataFault[] faults)
        where T : class => new(null, faults);

    private static DataFault SyntaxFault(string text, JsonException e)
    {
        var line = (int)(e.LineNumber ?? 0);
        // The parser counts bytes; the person counts characters.
        var bytes = System.Text.Encoding.UTF8.GetBytes(text.Split('\n').ElementAtOrDefault(line) ?? "");
        var column = System.Text.Encoding.UTF8.GetString(bytes, 0, (int)Math.Min(e.BytePositionInLine ?? 0, bytes.Length)).Length;
        return new DataFault("$", line + 1, column + 1, "不是正确的 JSON：请检查此处的逗号、引号和括号。");
    }
}
