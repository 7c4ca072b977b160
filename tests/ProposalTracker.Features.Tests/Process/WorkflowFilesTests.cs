using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Tests.Process;

/// <summary>The workflows that are published, held to the catalogue of the product.</summary>
public sealed class WorkflowFilesTests
{
    [Fact]
    public void WorkflowFiles_HeldToTheCatalogue_HaveNoFindings()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = CheckWorkflowFiles.Run(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.json"), output, error);

        Assert.Equal((0, "", ""), (code, output.ToString(), error.ToString()));
    }
}
