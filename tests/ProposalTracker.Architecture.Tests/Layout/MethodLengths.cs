using System.Reflection.Metadata;

namespace ProposalTracker.Architecture.Tests.Layout;

/// <summary>
/// Lines of code per method, read from the debug symbols of an assembly: from the first to the last line that holds a
/// statement; an optimised build leaves out the line of the opening brace. Unlike a parser of source text it cannot be misled by braces in strings, and it needs no compiler.
/// </summary>
internal static class MethodLengths
{
    /// <summary>Methods longer than the limit, longest first. Pages and generated files are left out.</summary>
    public static IReadOnlyList<string> Above(int limit, string assembly, Func<string, bool> ofType)
    {
        using var module = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(assembly));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly, ".pdb")));
        var (types, lines) = (module.GetMetadataReader(), symbols.GetMetadataReader());
        return
        [
            .. from handle in lines.MethodDebugInformation
               let length = Length(lines, handle)
               where length > limit
               let name = NameOf(types, handle.ToDefinitionHandle())
               where ofType(name) && !IsConstructor(name)
               orderby length descending, name
               select $"{name}: {length} lines, limit {limit}",
        ];
    }

    private static int Length(MetadataReader lines, MethodDebugInformationHandle handle)
    {
        var method = lines.GetMethodDebugInformation(handle);
        if (method.Document.IsNil || !IsWritten(lines.GetString(lines.GetDocument(method.Document).Name)))
            return 0;
        var points = method.GetSequencePoints().Where(p => !p.IsHidden).ToList();
        return points.Count == 0 ? 0 : points.Max(p => p.EndLine) - points.Min(p => p.StartLine) + 1;
    }

    private static bool IsWritten(string path) => path.EndsWith(".cs", StringComparison.Ordinal)
        && !path.EndsWith(".g.cs", StringComparison.Ordinal)
        && !path.Contains("/Migrations/", StringComparison.Ordinal);

    // The initialisers of all fields count as lines of the constructor, however far apart they stand.
    private static bool IsConstructor(string name) => name.EndsWith("ctor", StringComparison.Ordinal);

    // The compiler moves the body of an async method into a nested type named <Method>d__1.
    private static string NameOf(MetadataReader types, MethodDefinitionHandle handle)
    {
        var method = types.GetMethodDefinition(handle);
        var type = types.GetTypeDefinition(method.GetDeclaringType());
        var name = $"{types.GetString(type.Name)}.{types.GetString(method.Name)}";
        for (var outer = type.GetDeclaringType(); !outer.IsNil; outer = types.GetTypeDefinition(outer).GetDeclaringType())
            name = $"{types.GetString(types.GetTypeDefinition(outer).Name)}+{name}";
        return name;
    }
}
