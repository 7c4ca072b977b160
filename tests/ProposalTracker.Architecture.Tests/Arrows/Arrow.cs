namespace ProposalTracker.Architecture.Tests.Arrows;

/// <summary>What one room may import of ours; an arrow that is not drawn here is forbidden.</summary>
public sealed record Arrow(string Room, IReadOnlyList<string> MayImport)
{
    /// <summary>docs/decisions/0001-rooms-and-arrows.md, as data.</summary>
    public static readonly IReadOnlyList<Arrow> All =
    [
        new("Domain", []),
        new("Workflow", []),
        new("Letters", []),
        new("Data", ["Domain"]),
        new("Data.Sqlite", ["Data"]),
        new("Data.Postgres", ["Data"]),
        new("Features", ["Domain", "Workflow", "Letters", "Data"]),
        new("Web", ["Features", "Data.Sqlite", "Data.Postgres"]),
    ];

    public IReadOnlyList<string> Violations(IEnumerable<string> imports) =>
        [.. imports.Where(i => !MayImport.Contains(i)).Select(i => $"{Room} must not import {i}")];
}
