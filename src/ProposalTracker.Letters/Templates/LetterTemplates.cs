using System.Text.Json;
using ProposalTracker.Letters.Json;

namespace ProposalTracker.Letters.Templates;

/// <summary>
/// The templates of a folder: <c>&lt;kind&gt;/letter.liquid</c> with <c>sample*.json</c> (invented data) and
/// <c>reference*.txt</c> (what must come of them). Immutable; any thread may render.
/// </summary>
public sealed class LetterTemplates
{
    private const string TemplateName = "letter.liquid";
    private readonly Dictionary<LetterKind, LetterTemplate> _templates;

    private LetterTemplates(Dictionary<LetterKind, LetterTemplate> templates, IReadOnlyList<TemplateFault> faults)
    {
        _templates = templates;
        Faults = faults;
    }

    /// <summary>The server must not start while there is any.</summary>
    public IReadOnlyList<TemplateFault> Faults { get; }

    /// <summary>Reads and tries out the template of each kind with its samples; everything wrong is in <see cref="Faults"/>.</summary>
    public static LetterTemplates Load(string folder)
    {
        var templates = new Dictionary<LetterKind, LetterTemplate>();
        var faults = new List<TemplateFault>();
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            var kindFolder = Path.Combine(folder, JsonNames.Of(kind));
            if (ReadTemplate(Path.Combine(kindFolder, TemplateName), faults) is not { } template)
                continue;
            templates[kind] = template;
            TrySamples(template, kindFolder, faults);
        }

        return new LetterTemplates(templates, faults);
    }

    /// <summary><c>templates/</c> in the nearest parent folder of the program that has one, or null.</summary>
    public static string? DefaultFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "templates");
            if (File.Exists(Path.Combine(candidate, JsonNames.Of(LetterKind.Reply), TemplateName)))
                return candidate;
        }

        return null;
    }

    public TemplateResult Render(LetterKind kind, TemplateData data) =>
        _templates.TryGetValue(kind, out var template)
            ? template.Render(data)
            : new TemplateResult(null, [new TemplateFault(JsonNames.Of(kind), 1, 1, "这种函没有可用的模板。")]);

    private static LetterTemplate? ReadTemplate(string file, List<TemplateFault> faults)
    {
        if (ReadFile(file, faults) is not { } source)
            return null;
        var (template, found) = LetterTemplate.Parse(file, source);
        faults.AddRange(found);
        return template;
    }

    private static void TrySamples(LetterTemplate template, string folder, List<TemplateFault> faults)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "sample*.json").Order(StringComparer.Ordinal))
        {
            if (ReadFile(file, faults) is not { } json)
                continue;
            try
            {
                using var document = JsonDocument.Parse(json);
                if (document.RootElement.ValueKind == JsonValueKind.Object)
                    faults.AddRange(template.Render(TemplateValues.Of(document.RootElement)).Findings);
                else
                    faults.Add(new TemplateFault(file, 1, 1, "样例应是一个 JSON 对象 {…}。"));
            }
            catch (JsonException fault)
            {
                faults.Add(new TemplateFault(file, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, "JSON 格式错误。"));
            }
        }
    }

    private static string? ReadFile(string file, List<TemplateFault> faults)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new TemplateFault(file, 1, 1, "文件不存在或无法读取。"));
            return null;
        }
    }
}
