using System.IO.Enumeration;
using System.Text;

namespace ProposalTracker.Architecture.Tests.Sources;

/// <summary>The files of the repository that git tracks or would track, found without git.</summary>
public static class SourceTree
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> Loaded = new(Load);

    public static string Root { get; } = FindRoot();

    /// <summary>Every text file; files with a NUL byte, such as pictures, are left out.</summary>
    public static IReadOnlyList<SourceFile> Files => Loaded.Value;

    public static SourceFile File(string path) => Files.SingleOrDefault(f => f.Path == path)
        ?? throw new InvalidOperationException($"Expected a tracked text file {path} under {Root}.");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "ProposalTracker.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No parent folder of {AppContext.BaseDirectory} holds ProposalTracker.sln.");
    }

    private static List<SourceFile> Load()
    {
        var ignored = System.IO.File.ReadAllLines(Path.Combine(Root, ".gitignore"));
        var paths = new FileSystemEnumerable<string>(Root, (ref FileSystemEntry e) => e.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory && !IsIgnored(Relative(e.ToFullPath()), false, ignored),
            ShouldRecursePredicate = (ref FileSystemEntry e) => !IsIgnored(Relative(e.ToFullPath()), true, ignored),
        };
        var files = new List<SourceFile>();
        foreach (var path in paths)
        {
            var bytes = System.IO.File.ReadAllBytes(path);
            if (!bytes.AsSpan().Contains((byte)0))
                files.Add(new SourceFile(Relative(path), Encoding.UTF8.GetString(bytes)));
        }
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The three forms that our .gitignore uses: <c>name/</c>, <c>/name/</c> and <c>*.ext</c>.</summary>
    internal static bool IsIgnored(string path, bool isFolder, IEnumerable<string> patterns)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (path == ".git")
            return true;
        foreach (var pattern in patterns.Where(p => p.Length > 0 && p[0] != '#'))
        {
            var mustBeFolder = pattern.EndsWith('/');
            var atRoot = pattern.StartsWith('/');
            if ((isFolder || !mustBeFolder) && FileSystemName.MatchesSimpleExpression(pattern.Trim('/'), atRoot ? path : name, ignoreCase: false))
                return true;
        }
        return false;
    }
}
