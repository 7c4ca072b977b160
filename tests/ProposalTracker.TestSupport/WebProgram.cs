namespace ProposalTracker.TestSupport;

/// <summary>The built program, for tests that start it as a process of its own.</summary>
public static class WebProgram
{
    /// <summary><c>bin/&lt;configuration&gt;/net10.0</c> of whatever runs here, and the same below the program's own folder.</summary>
    /// <exception cref="InvalidOperationException">This is no checkout.</exception>
    public static string File
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            var root = output.Parent?.Parent?.Parent?.Parent?.Parent ?? throw new InvalidOperationException("A checkout was expected.");
            return Path.Combine(root.FullName, "src", "ProposalTracker.Web", "bin", output.Parent.Name, output.Name, "ProposalTracker.Web.dll");
        }
    }
}
