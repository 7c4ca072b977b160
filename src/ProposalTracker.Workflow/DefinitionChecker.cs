using ProposalTracker.Workflow.Checking;
using ProposalTracker.Workflow.Reading;

namespace ProposalTracker.Workflow;

/// <summary>Checks a definition against every rule of the subset and gives all findings at once, in the order of the file.</summary>
public static class DefinitionChecker
{
    /// <param name="forPublishing">What a person could not work with (a task without assignee, of unknown kind) is an error instead of a warning.</param>
    public static IReadOnlyList<Finding> Check(WorkflowDefinition definition, TaskCatalogue tasks, bool forPublishing)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(tasks);
        var findings = new FindingList(definition.FileName);
        InputCheck.Run(definition, findings);
        VariableCheck.Run(definition, findings);
        NameCheck.Run(definition, findings);
        CheckFlow(definition, findings);
        TaskCheck.Run(definition, tasks, forPublishing, findings);
        return findings.Sorted();
    }

    private static void CheckFlow(WorkflowDefinition definition, FindingList findings)
    {
        try
        {
            ShapeCheck.Run(definition, findings);
            RegionCheck.Run(definition, findings);
        }
        catch (ActivityFailedException tooComplex)
        {
            findings.Error(definition.Root.Line, definition.Root.Column, tooComplex.Code, definition.Root.Id, tooComplex.Message);
        }
    }
}
