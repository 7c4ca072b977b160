using System.Globalization;
using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Expressions;

namespace ProposalTracker.Workflow.Reading;

/// <summary>Reads the top level of a definition: its identity, variables, inputs, options and root.</summary>
internal sealed class DocumentReader(SourceText source, FindingList findings)
{
    public WorkflowDefinition? Read(SourceValue document, string fileName, string hash)
    {
        new MemberCheck(source, findings).CheckDocument(document);
        if (document["root"] is not { IsObject: true } rootValue)
        {
            ErrorAt(document["root"] ?? document, "no-root", "缺少 root：流程定义必须有一个根活动。");
            return null;
        }

        var reader = new ActivityReader(source, findings);
        if (reader.ReadRoot(rootValue) is not { } root)
            return null;
        var own = ReadVariables(document["variables"]);
        var variables = own.Concat(root.Variables.Where(variable => !own.Exists(known => known.Name == variable.Name))).ToList();
        return new WorkflowDefinition(source, document, root, reader.Activities)
        {
            FileName = fileName,
            DefinitionId = ReadIdentity(document, fileName),
            Version = ReadVersion(document["version"]),
            Name = document.StringOf("name") ?? "",
            Description = document.StringOf("description") ?? "",
            ContentHash = hash,
            Connections = [.. reader.Activities.SelectMany(activity => activity.Connections)],
            Variables = variables,
            Inputs = [.. Names(document["inputs"])],
            FaultsOnIncident = document["options"]?.StringOf("incidentStrategyType")?.Contains("FaultStrategy", StringComparison.Ordinal) is true,
            DeclaredVariables = NamesByReference(variables.Concat(reader.Activities.SelectMany(activity => activity.Variables))),
            KeepsOutputs = AsksForOutputs(reader.Activities),
        };
    }

    public List<WorkflowVariable> ReadVariables(SourceValue? list)
    {
        var variables = new List<WorkflowVariable>();
        if (list is null)
            return variables;
        if (!list.IsArray)
        {
            ErrorAt(list, "wrong-type", "variables 必须是列表。");
            return variables;
        }

        foreach (var item in list.Items)
            if (ReadVariable(item) is { } variable)
                variables.Add(variable);
        return variables;
    }

    private WorkflowVariable? ReadVariable(SourceValue item)
    {
        var name = item.IsObject ? item.StringOf("name") ?? item.StringOf("id") : null;
        if (string.IsNullOrEmpty(name))
        {
            ErrorAt(item, "bad-variable", "变量必须是带 name 的对象。");
            return null;
        }

        var (line, column) = source.PlaceOf(item.Start);
        var variable = new WorkflowVariable(item.StringOf("id") ?? name, name, item.StringOf("typeName") ?? "Object", item.Flag("isArray"), line, column);
        return variable with { InitialValue = InitialValueOf(item["value"], variable) };
    }

    /// <summary>Elsa stores the value as a text and converts it to the type: in an Object it stays a text, whatever stands in it.</summary>
    private JsonNode? InitialValueOf(SourceValue? value, WorkflowVariable variable)
    {
        if (value is null || (value.IsString && string.IsNullOrWhiteSpace(value.Text)))
            return null;
        try
        {
            var written = SourceText.ToNode(value);
            if (!VariableType.Holds(written, variable))
                WarnAt(value, "bad-variable", $"变量的初始值不符合类型 {variable.TypeName}，会换成这个类型的默认值。");
            var node = VariableType.Fit(written, variable);
            if (!variable.IsArray || node is JsonArray)
                return node;
            ErrorAt(value, "bad-variable", "列表变量的初始值不是合法的 JSON 列表。");
        }
        catch (ActivityFailedException failure)
        {
            ErrorAt(value, "bad-variable", failure.Message);
        }

        return null;
    }

    private string ReadIdentity(SourceValue document, string fileName)
    {
        if (document.StringOf("definitionId") is { Length: > 0 } id)
            return id;
        var (line, column) = source.PlaceOf((document["definitionId"] ?? document).Start);
        findings.Warning(line, column, "no-definition-id", null, "缺少 definitionId，以 id 或文件名代替。");
        return document.StringOf("id") is { Length: > 0 } other ? other : Path.GetFileNameWithoutExtension(fileName);
    }

    private int ReadVersion(SourceValue? version)
    {
        if (version is null)
            return 1;
        if (int.TryParse(version.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        ErrorAt(version, "wrong-type", "version 必须是正整数。");
        return 1;
    }

    private static IEnumerable<string> Names(SourceValue? list) =>
        list is { IsArray: true } ? list.Items.Where(item => item.IsObject).Select(item => item.StringOf("name") ?? "").Where(name => name.Length > 0) : [];

    private static Dictionary<string, string> NamesByReference(IEnumerable<WorkflowVariable> variables)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in variables)
        {
            names.TryAdd(variable.Id, variable.Name);
            names.TryAdd(variable.Name, variable.Name);
        }

        return names;
    }

    private static bool AsksForOutputs(IEnumerable<Activity> activities) =>
        activities.SelectMany(activity => activity.Inputs.Values.Concat(activity.Cases.Select(each => each.Condition)))
            .Any(input => input.ExpressionType is "JavaScript" or "Liquid" && input.LiteralText is { } text
                && (text.Contains("getOutputFrom", StringComparison.Ordinal) || text.Contains("getLastResult", StringComparison.Ordinal)));

    private void ErrorAt(SourceValue value, string code, string message)
    {
        var (line, column) = source.PlaceOf(value.Start);
        findings.Error(line, column, code, null, message);
    }

    private void WarnAt(SourceValue value, string code, string message)
    {
        var (line, column) = source.PlaceOf(value.Start);
        findings.Warning(line, column, code, null, message);
    }
}
