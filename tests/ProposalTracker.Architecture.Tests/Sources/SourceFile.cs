namespace ProposalTracker.Architecture.Tests.Sources;

/// <summary>One text file of the repository, its path relative to the root, with forward slashes.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Extension => System.IO.Path.GetExtension(Path);

    public string[] Lines => Text.Split('\n');

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Written by <c>dotnet ef</c>, so nobody chooses its names and length.</summary>
    public bool IsMigration => Path.Contains("/Migrations/", StringComparison.Ordinal);
}
