using ProposalTracker.Letters.Json;

namespace ProposalTracker.Letters.Templates;

/// <summary>
/// The templates of a folder: <c>&lt;kind&gt;/letter.liquid</c> with <c>sample*.json</c> (invented data) and
/// <c>reference*.txt</c> (what must come of them). Immutable; any thread may render.
/// </summary>
public sealed class LetterTemplates
{
    private const string TemplateName = "letter.liquid";
    private readonly Dictionary<LetterKind, LetterTemplate> _templates = [];
    private readonly Dictionary<LetterKind, string> _sources = [];
    private readonly Dictionary<LetterKind, IReadOnlyList<TemplateSample>> _samples = [];
    private readonly List<TemplateFault> _faults = [];

    private LetterTemplates()
    {
    }

    /// <summary>The server must not start while there is any.</summary>
    public IReadOnlyList<TemplateFault> Faults => _faults;

    /// <summary>Reads and tries out the template of each kind with its samples; everything wrong is in <see cref="Faults"/>.</summary>
    public static LetterTemplates Load(string folder)
    {
        var loaded = new LetterTemplates();
        foreach (var kind in Enum.GetValues<LetterKind>())
            loaded.Read(kind, Path.Combine(folder, JsonNames.Of(kind)));
        return loaded;
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

    /// <summary>The template's text as its file has it; empty where there is none.</summary>
    public string SourceOf(LetterKind kind) => _sources.GetValueOrDefault(kind, "");

    public IReadOnlyList<TemplateSample> SamplesOf(LetterKind kind) => _samples.GetValueOrDefault(kind, []);

    public TemplateResult Render(LetterKind kind, TemplateData data) =>
        _templates.TryGetValue(kind, out var template)
            ? template.Render(data)
            : new TemplateResult(null, [new TemplateFault(JsonNames.Of(kind), 1, 1, "这种函没有可用的模板。")]);

    private void Read(LetterKind kind, string folder)
    {
        var file = Path.Combine(folder, TemplateName);
        if (ReadFile(file, _faults) is not { } source)
            return;
        _sources[kind] = source;
        var (template, found) = LetterTemplate.Parse(file, source);
        _faults.AddRange(found);
        if (template is null)
            return;
        _templates[kind] = template;
        _samples[kind] = ReadSamples(folder, _faults);
        _faults.AddRange(_samples[kind].SelectMany(sample => template.Render(sample).Findings));
    }

    private static List<TemplateSample> ReadSamples(string folder, List<TemplateFault> faults)
    {
        var samples = new List<TemplateSample>();
        foreach (var file in Directory.EnumerateFiles(folder, "sample*.json").Order(StringComparer.Ordinal))
        {
            if (ReadFile(file, faults) is not { } json)
                continue;
            var (sample, fault) = TemplateSample.Read(file, json);
            if (sample is not null)
                samples.Add(sample);
            if (fault is not null)
                faults.Add(fault);
        }

        return samples;
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
