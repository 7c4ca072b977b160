using System.Text.Json;
using DotLiquid;

namespace ProposalTracker.Letters.Templates;

/// <summary>Invented data that a template is tried with: an object with the Chinese names.</summary>
public sealed class TemplateSample
{
    private readonly JsonElement _json;

    private TemplateSample(string name, JsonElement json)
    {
        Name = name;
        _json = json;
    }

    /// <summary>Of its file, without folder and ending.</summary>
    public string Name { get; }

    /// <summary>单位, where the sample names one.</summary>
    public string? Issuer => _json.TryGetProperty("单位", out var issuer) && issuer.ValueKind == JsonValueKind.String ? issuer.GetString() : null;

    /// <summary>The data as written.</summary>
    public string Json => _json.GetRawText();

    // Made anew for each rendering: a template may assign over its values.
    internal Hash Values => TemplateValues.Of(_json);

    /// <returns>The sample, or null and what is wrong with the JSON.</returns>
    public static (TemplateSample? Sample, TemplateFault? Fault) Read(string file, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (new TemplateSample(Path.GetFileNameWithoutExtension(file), document.RootElement.Clone()), null)
                : (null, new TemplateFault(file, 1, 1, "样例应是一个 JSON 对象 {…}。"));
        }
        catch (JsonException fault)
        {
            return (null, new TemplateFault(file, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, "JSON 格式错误。"));
        }
    }
}
