using System.Runtime.CompilerServices;

namespace ProposalTracker.Letters.Tests.Templates;

/// <summary>The templates of the repository.</summary>
internal static class TemplateFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "../../../templates"));

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file) ?? "";
}
