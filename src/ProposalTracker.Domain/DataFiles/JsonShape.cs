using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProposalTracker.Domain.DataFiles;

/// <summary>
/// Compares a JSON text with the type it shall become and reports every difference: the serializer
/// itself stops at the first, which would make a person mend a rule set one fault an upload.
/// </summary>
internal sealed class JsonShape(JsonSerializerOptions options)
{
    private readonly List<(string Path, string Message)> faults = [];

    public IReadOnlyList<(string Path, string Message)> Faults => faults;

    public void Compare(JsonElement element, Type type, string path)
    {
        var info = options.GetTypeInfo(type);
        if (info.Kind == JsonTypeInfoKind.Object)
            CompareObject(element, info, path);
        else if (info.Kind == JsonTypeInfoKind.Enumerable && info.ElementType is not null)
            CompareList(element, info.ElementType, path);
        else if (info.Kind == JsonTypeInfoKind.Dictionary && info.ElementType is not null)
            CompareMap(element, info.ElementType, path);
        else
            CompareValue(element, type, path);
    }

    private void CompareObject(JsonElement element, JsonTypeInfo info, string path)
    {
        if (!Is(element, JsonValueKind.Object, path, "一个对象 { }"))
            return;
        var known = info.Properties.ToDictionary(p => p.Name);
        foreach (var (name, value) in Members(element, path))
        {
            var memberPath = $"{path}.{name}";
            if (!known.TryGetValue(name, out var property))
                faults.Add((memberPath, $"没有“{name}”这一项；可用的有：{string.Join("、", known.Keys)}。"));
            else if (value.ValueKind != JsonValueKind.Null)
                Compare(value, property.PropertyType, memberPath);
            else if (!property.IsSetNullable)
                faults.Add((memberPath, $"“{name}”不能为空。"));
        }
        foreach (var property in info.Properties.Where(p => p.IsRequired && !element.TryGetProperty(p.Name, out _)))
            faults.Add((path, $"缺少“{property.Name}”。"));
    }

    private void CompareList(JsonElement element, Type elementType, string path)
    {
        if (!Is(element, JsonValueKind.Array, path, "一个列表 [ ]"))
            return;
        var index = 0;
        foreach (var item in element.EnumerateArray())
            CompareItem(item, elementType, $"{path}[{index++}]");
    }

    private void CompareMap(JsonElement element, Type elementType, string path)
    {
        if (!Is(element, JsonValueKind.Object, path, "一个对象 { }"))
            return;
        foreach (var (name, value) in Members(element, path))
            CompareItem(value, elementType, $"{path}.{name}");
    }

    private void CompareItem(JsonElement item, Type elementType, string path)
    {
        if (item.ValueKind == JsonValueKind.Null)
            faults.Add((path, "不能为空。"));
        else
            Compare(item, elementType, path);
    }

    private void CompareValue(JsonElement element, Type type, string path)
    {
        try
        {
            element.Deserialize(type, options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            faults.Add((path, $"“{Shown(element)}”不可用，应为{ValueWords.Expected(type)}。"));
        }
    }

    private bool Is(JsonElement element, JsonValueKind kind, string path, string words)
    {
        if (element.ValueKind == kind)
            return true;
        faults.Add((path, $"应为{words}。"));
        return false;
    }

    private IEnumerable<(string Name, JsonElement Value)> Members(JsonElement element, string path)
    {
        HashSet<string> seen = [];
        foreach (var member in element.EnumerateObject())
        {
            if (seen.Add(member.Name))
                yield return (member.Name, member.Value);
            else
                faults.Add(($"{path}.{member.Name}", $"“{member.Name}”出现了两次。"));
        }
    }

    private static string Shown(JsonElement element)
    {
        var text = element.ValueKind == JsonValueKind.String ? element.GetString() ?? "" : element.GetRawText();
        return text.Length <= 40 ? text : text[..40] + "…";
    }
}
