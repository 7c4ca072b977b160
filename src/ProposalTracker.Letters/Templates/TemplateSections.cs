using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Templates;

/// <summary>
/// Cuts a template at its lines <c>=== title</c>, <c>=== body</c> … Each section is rendered by itself, so that no
/// value in the data can open another section. What stands above the first marker (assign, capture) holds for all.
/// </summary>
internal static partial class TemplateSections
{
    private static readonly TemplateSection[] Required = [TemplateSection.Title, TemplateSection.Salutation, TemplateSection.Body];

    /// <summary>The lines of other sections are blank in each part, so that line numbers stay those of the file.</summary>
    public static IReadOnlyDictionary<TemplateSection, string> Split(string file, string source, List<TemplateFault> faults)
    {
        var lines = source.Replace("\r\n", "\n").Split('\n');
        var owners = new TemplateSection?[lines.Length];
        var isMarker = new bool[lines.Length];
        var found = new HashSet<TemplateSection>();
        TemplateSection? current = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Marker().Match(lines[i]) is { Success: true } marker)
            {
                isMarker[i] = true;
                current = Section(marker.Groups["name"].Value);
                if (current is null || !found.Add(current.Value))
                    faults.Add(new TemplateFault(file, i + 1, 1, $"“{lines[i].Trim()}”不认识或重复，可用的段是：{Names()}。"));
            }

            owners[i] = current;
        }

        foreach (var missing in Required.Where(section => !found.Contains(section)))
            faults.Add(new TemplateFault(file, lines.Length, 1, $"缺少“=== {NameOf(missing)}”一段。"));
        return found.ToDictionary(section => section, section => string.Join('\n',
            lines.Select((line, i) => !isMarker[i] && (owners[i] is null || owners[i] == section) ? line : "")));
    }

    private static TemplateSection? Section(string name)
    {
        foreach (var section in Enum.GetValues<TemplateSection>())
        {
            if (NameOf(section) == name)
                return section;
        }

        return null;
    }

    private static string NameOf(TemplateSection section) => section switch
    {
        TemplateSection.Title => "title",
        TemplateSection.Salutation => "salutation",
        TemplateSection.Opening => "opening",
        TemplateSection.Body => "body",
        _ => "closing",
    };

    private static string Names() => string.Join("、", Enum.GetValues<TemplateSection>().Select(NameOf));

    [GeneratedRegex(@"^===\s*(?<name>\S*)\s*$")]
    private static partial Regex Marker();
}
