using ProposalTracker.Workflow.Layout;

namespace ProposalTracker.Workflow;

/// <summary>A place for every activity: that of the file, or one worked out when it has none.</summary>
public static class DefinitionLayout
{
    /// <summary>By activity id; children of a composite have places within it.</summary>
    public static IReadOnlyDictionary<string, DesignerBox> PlacesOf(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var places = new Dictionary<string, DesignerBox>(StringComparer.Ordinal);
        foreach (var container in definition.Activities.Where(activity => activity.Children.Count > 0))
            foreach (var (child, box) in Layers.Place(container))
                places.TryAdd(child.Id, box);
        places.TryAdd(definition.Root.Id, definition.Root.Box ?? new DesignerBox(0, 0, null, null));
        return places;
    }
}
