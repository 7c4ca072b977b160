using System.Text.Json;

namespace ProposalTracker.Workflow.Reading;

/// <summary>Known members of the wrong JSON type, which Elsa would not import, and members that stand twice.</summary>
internal sealed class MemberCheck(SourceText source, FindingList findings)
{
    private static readonly JsonValueKind[] Text = [JsonValueKind.String];
    private static readonly JsonValueKind[] List = [JsonValueKind.Array];
    private static readonly JsonValueKind[] Members = [JsonValueKind.Object];
    private static readonly JsonValueKind[] Flag = [JsonValueKind.True, JsonValueKind.False];

    private static readonly (string Name, JsonValueKind[] Kinds)[] OfDocument =
    [
        ("$schema", Text), ("id", Text), ("definitionId", Text), ("name", Text), ("description", Text), ("isLatest", Flag), ("isPublished", Flag),
        ("inputs", List), ("outputs", List), ("outcomes", List), ("options", Members), ("customProperties", Members),
    ];

    private static readonly (string Name, JsonValueKind[] Kinds)[] OfActivity =
        [("nodeId", Text), ("name", Text), ("customProperties", Members), ("metadata", Members)];

    public void CheckDocument(SourceValue document)
    {
        Check(document, null, OfDocument);
        CheckDuplicates(document);
    }

    public void CheckActivity(SourceValue activity, string id) => Check(activity, id, OfActivity);

    private void Check(SourceValue owner, string? activityId, (string Name, JsonValueKind[] Kinds)[] members)
    {
        foreach (var (name, kinds) in members)
        {
            if (owner[name] is not { } value || kinds.Contains(value.Kind))
                continue;
            var (line, column) = source.PlaceOf(value.Start);
            findings.Error(line, column, "wrong-type", activityId, $"{name} 必须是{WordFor(kinds[0])}。");
        }
    }

    /// <summary>The last one counts, as in Elsa; a reader of the file may have believed the first.</summary>
    private void CheckDuplicates(SourceValue document)
    {
        var open = new Stack<SourceValue>([document]);
        while (open.TryPop(out var value))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var activityId = value["type"] is null ? null : value.StringOf("id");
            foreach (var member in value.Members)
            {
                open.Push(member.Value);
                if (seen.Add(member.Name))
                    continue;
                var (line, column) = source.PlaceOf(member.Start);
                findings.Warning(line, column, "duplicate-member", activityId, $"成员“{member.Name}”写了不止一次，以最后一个为准。");
            }

            foreach (var item in value.Items)
                open.Push(item);
        }
    }

    private static string WordFor(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "文本",
        JsonValueKind.Array => "列表",
        JsonValueKind.Object => "对象",
        _ => " true 或 false",
    };
}
