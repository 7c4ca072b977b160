using System.Security.Cryptography;
using System.Text.Json;
using ProposalTracker.Workflow.Reading;

namespace ProposalTracker.Workflow;

/// <summary>Reads Elsa 3's JSON workflow-definition format; every finding has file, line and column.</summary>
public static class DefinitionReader
{
    /// <summary>Longest text that is read, in characters.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    /// <param name="fileName">Only for the findings; nothing is opened.</param>
    public static ReadResult Read(string json, string fileName)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(fileName);
        var findings = new FindingList(fileName);
        if (json.Length > MaxLength)
        {
            findings.Error(1, 1, "too-large", null, $"文件超过 {MaxLength / 1024 / 1024} MB。");
            return new ReadResult(null, findings.Sorted());
        }

        var source = new SourceText(json);
        if (Parse(source, findings) is not { } document)
            return new ReadResult(null, findings.Sorted());
        var hash = Convert.ToHexStringLower(SHA256.HashData(source.Bytes));
        var definition = new DocumentReader(source, findings).Read(document, fileName, hash);
        return new ReadResult(definition, findings.Sorted());
    }

    private static SourceValue? Parse(SourceText source, FindingList findings)
    {
        try
        {
            var document = source.Parse();
            if (document.IsObject)
                return document;
            findings.Error(1, 1, "bad-json", null, "流程定义必须是一个 JSON 对象。");
        }
        catch (JsonException exception)
        {
            var (line, column) = source.PlaceOfFault(exception);
            findings.Error(line, column, "bad-json", null, $"不是合法的 JSON：{source.TellFault(exception)}。");
        }

        return null;
    }
}
