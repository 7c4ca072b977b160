using System.Text.RegularExpressions;
using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Wording;

/// <summary>What must stand in no file. The patterns are cut in two where this file would find itself.</summary>
public sealed partial class ForbiddenTextTests
{
    private static readonly Dictionary<string, SourceRule> Rules = new()
    {
        ["swallowed exception"] = SourceRule.NoLine(f => f.IsIn("src/ProposalTracker.Features") && f.Extension == ".cs",
            CatchAll(), "catches every exception; the outermost behaviour alone may"),
        ["inline script or style"] = SourceRule.NoLine(f => f.Extension is ".razor" or ".html",
            InlineCode(), "inline script or style; the content security policy forbids it"),
        ["machine path"] = SourceRule.NoLine(_ => true, MachinePath(), "names a path of one machine"),
        ["package source"] = SourceRule.NoLine(_ => true, PackageSource(), "names the host of a package source"),
        ["unfinished"] = SourceRule.NoLine(IsCode, Unfinished(), "unfinished, skipped or fenced-off code"),
        ["blocking wait"] = SourceRule.NoLine(f => f.IsIn("src") && (f.Extension is ".cs" or ".razor"),
            BlockingWait(), "blocks a thread; await it"),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Files_OfTheRepository_HoldNothingForbidden(string name)
    {
        var violations = Rules[name].Violations(SourceTree.Files);

        Findings.MustBeNone(violations);
    }

    [Theory]
    [InlineData("swallowed exception", "src/ProposalTracker.Features/A.cs", "catch (Exc" + "eption e)")]
    [InlineData("swallowed exception", "src/ProposalTracker.Features/A.cs", "        cat" + "ch")]
    [InlineData("inline script or style", "src/ProposalTracker.Web/A.razor", "<scr" + "ipt>alert(1)</script>")]
    [InlineData("inline script or style", "src/ProposalTracker.Web/A.razor", """<p sty""" + "le=\"color:red\">")]
    [InlineData("inline script or style", "src/ProposalTracker.Web/A.razor", "<a onc" + "lick=\"go()\">")]
    [InlineData("machine path", "docs/a.md", "see /ro" + "ot/notes")]
    [InlineData("machine path", "docs/a.md", "(/ho" + "me/me/x)")]
    [InlineData("package source", "docs/a.md", "https://www.nu" + "get.org/packages/X")]
    [InlineData("unfinished", "src/A.cs", "// TO" + "DO later")]
    [InlineData("unfinished", "tests/A.cs", "[Fact(Sk" + "ip = \"flaky\")]")]
    [InlineData("blocking wait", "src/A.cs", "x.GetAwai" + "ter().GetResult()")]
    public void Line_ThatIsPlanted_IsCaught(string name, string path, string line)
    {
        var violations = Rules[name].Violations(path, $"first\n{line}\n");

        Assert.StartsWith($"{path}: line 2: ", Assert.Single(violations), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("swallowed exception", "src/ProposalTracker.Features/A.cs", "catch (DbUpdateException e)")]
    [InlineData("swallowed exception", "src/ProposalTracker.Features/A.cs", "catch (Exception e) when (IsTransient(e))")]
    [InlineData("inline script or style", "src/ProposalTracker.Web/A.razor", """<script type="module" src="app.js"></script>""")]
    [InlineData("inline script or style", "src/ProposalTracker.Web/A.razor", """<path class="a" stroke-width="2" @onclick="Go" />""")]
    [InlineData("machine path", "docs/a.md", "src/framework/home/page and workflows/a.json")]
    [InlineData("machine path", "src/A.cs", """$"/work/{workItemId}/sign" and /work/12""")]
    [InlineData("unfinished", "src/A.cs", "query.Skip(20)")]
    public void Line_ThatIsLawful_IsLeftAlone(string name, string path, string line)
    {
        var violations = Rules[name].Violations(path, line);

        Findings.MustBeNone(violations);
    }

    private static bool IsCode(SourceFile file) =>
        (file.IsIn("src") || file.IsIn("tests") || file.IsIn("bench")) && (file.Extension is ".cs" or ".razor" or ".js" or ".css");

    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception\b(?!.*\bwhen\b)|\{|$)")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)|<style\b|(?<![\w@-])(style|on[a-z]+)=""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    // A page may live under such a word: "/work/{id}" is an address, not a folder.
    [GeneratedRegex(@"(?<![\w.~)\]}-])/(root|work|home)/(?![{\d])")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(nuget|crates|rubygems)\.(org|io)|\bnpm" + @"js\.(org|com)|\bpypi\." + @"org|\bdeb\." + @"debian\.org|\bmaven\." + @"org", RegexOptions.IgnoreCase)]
    private static partial Regex PackageSource();

    [GeneratedRegex(@"NotImplemented" + @"Exception|\bTO" + @"DO\b|\bFIX" + @"ME\b|\bHA" + @"CK\b|\bSkip\s*=\s*""|#\s*(end)?reg" + @"ion\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\.GetAwaiter\(\)" + @"\.GetResult\(\)")]
    private static partial Regex BlockingWait();
}
