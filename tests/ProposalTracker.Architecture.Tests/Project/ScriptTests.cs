using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Project;

public sealed class ScriptTests
{
    [Fact]
    public void Scripts_WithAnInterpreter_CanBeStartedByName()
    {
        var scripts = SourceTree.Files.Where(f => f.Text.StartsWith("#!", StringComparison.Ordinal)).ToList();

        var withoutRunBit = scripts.Where(f => !HasRunBit(f)).Select(f => f.Path).ToList();

        Findings.MustBeNone(withoutRunBit);
        Assert.Contains("test", scripts.Select(f => f.Path));
    }

    // Windows knows no run bit; git keeps it.
    private static bool HasRunBit(SourceFile file) => OperatingSystem.IsWindows()
        || File.GetUnixFileMode(Path.Combine(SourceTree.Root, file.Path)).HasFlag(UnixFileMode.UserExecute);
}
