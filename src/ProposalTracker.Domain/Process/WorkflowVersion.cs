namespace ProposalTracker.Domain.Process;

/// <summary>One published version of a workflow definition (流程定义): immutable, identified by its content.</summary>
public sealed class WorkflowVersion : Entity
{
    private WorkflowVersion()
    {
    }

    public WorkflowVersion(string definitionId, int number, string name, string contentHash, string json, DateTime publishedAt)
    {
        DefinitionId = definitionId;
        Number = number;
        Name = name;
        ContentHash = contentHash;
        Json = json;
        PublishedAt = publishedAt;
    }

    public string DefinitionId { get; private set; } = "";

    /// <summary>The version as the file states it.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public string ContentHash { get; private set; } = "";

    public string Json { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <returns>For example “人大代表建议办理”第 2 版.</returns>
    public string Words() => $"“{Name}”第 {Number} 版";
}
