using System.Text;
using System.Text.Json;
using ProposalTracker.Domain.Templates;
using ProposalTracker.Letters.Templates;

namespace ProposalTracker.Features.Templates;

/// <summary>Tries invented data: whether it is JSON that a template can take, and whether the template in force makes a letter of it.</summary>
internal static class SampleTrial
{
    private const int MostFaults = 20;

    /// <summary>Everything wrong; empty if the sample may be kept. Places are in the data, those in the template are told in words.</summary>
    public static IReadOnlyList<TemplateProblem> Faults(string name, string json, string source)
    {
        if (json.Length > LetterTemplateSample.LongestJson)
            return [new TemplateProblem(1, 1, 0, $"样例资料不能超过 {LetterTemplateSample.LongestJson} 个字。")];
        var text = TemplateTrial.Lines(json);
        if (FaultOfForm(text) is { } fault)
            return [fault];
        var (sample, unread) = TemplateSample.Read(name, text);
        if (sample is null)
            return [new TemplateProblem(1, 1, 0, unread?.Message ?? "样例资料无法读取。")];
        var (template, _) = LetterTemplate.Parse("", source);
        var findings = template?.Render(sample).Findings ?? [];
        return [.. findings.Select(f => new TemplateProblem(1, 1, 0, $"现用模板用这份样例排不出来：模板第 {f.Line} 行第 {f.Column} 列，{f.Message}")).DistinctBy(p => p.Message).Take(MostFaults)];
    }

    private static TemplateProblem? FaultOfForm(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return FaultOf(document.RootElement, "") is { } message ? new TemplateProblem(1, 1, 0, message) : null;
        }
        catch (JsonException fault)
        {
            return At(text, (int)(fault.LineNumber ?? 0), (int)(fault.BytePositionInLine ?? 0));
        }
    }

    // The reader counts bytes of UTF-8; people count characters.
    private static TemplateProblem At(string text, int line, int bytes)
    {
        var lines = text.Split('\n');
        line = Math.Min(line, lines.Length - 1);
        var before = Encoding.UTF8.GetBytes(lines[line]).AsSpan();
        var column = Encoding.UTF8.GetCharCount(before[..Math.Min(bytes, before.Length)]);
        var offset = lines.Take(line).Sum(l => l.Length + 1) + column;
        return new TemplateProblem(line + 1, column + 1, offset, "不是正确的 JSON：请检查这里和前面的引号、逗号和括号。");
    }

    // What the templates cannot take, though JSON allows it.
    private static string? FaultOf(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => FaultOfObject(value, path),
        JsonValueKind.Array => value.EnumerateArray().Select((item, i) => FaultOf(item, $"{path}[{i + 1}]")).FirstOrDefault(f => f is not null),
        JsonValueKind.Number when !value.TryGetInt32(out _) && !value.TryGetDecimal(out _) => $"“{path}”的数字太大或者太小。",
        _ => null,
    };

    private static string? FaultOfObject(JsonElement value, string path)
    {
        var names = new HashSet<string>();
        foreach (var member in value.EnumerateObject())
        {
            var inner = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (!names.Add(member.Name))
                return $"“{inner}”写了两次，只能写一次。";
            if (FaultOf(member.Value, inner) is { } fault)
                return fault;
        }
        return null;
    }
}
