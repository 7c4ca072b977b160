using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>
/// Which activity of the new version takes over from which one of the old. Equal ids in the same container agree by
/// themselves; for the others a counterpart is proposed where one is plain, and a person may choose another or none.
/// </summary>
internal sealed class MigrationMapping
{
    private readonly Dictionary<string, string> chosen;
    private readonly Dictionary<string, string> map = [];
    private readonly List<Activity> unmatched = [];

    /// <param name="pairs">What the person chose, each as <c>old=new</c> or <c>old=</c> for none. What names nothing in the new version is as good as none.</param>
    public MigrationMapping(WorkflowDefinition from, WorkflowDefinition to, IReadOnlyList<string> pairs)
    {
        From = from;
        To = to;
        chosen = pairs.Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0]).ToDictionary(group => group.Key, group => group.Last()[1]);
        // Containers stand before their content in a definition, so theirs is known when it is asked for.
        foreach (var old in from.Activities.Where(old => old.Parent is not null && !IsMatched(old)))
        {
            unmatched.Add(old);
            if ((chosen.TryGetValue(old.Id, out var id) ? to.Find(id) : Proposed(old)) is { } @new)
                map[old.Id] = @new.Id;
        }
    }

    public WorkflowDefinition From { get; }

    public WorkflowDefinition To { get; }

    /// <summary>For the engine: the new activity for each old one whose id does not speak for itself.</summary>
    public IReadOnlyDictionary<string, string> Map => map;

    /// <summary>Old activities without a counterpart of the same id, in the order of the definition.</summary>
    public IReadOnlyList<Activity> Unmatched => unmatched;

    public bool IsProposed(Activity old) => map.ContainsKey(old.Id) && !chosen.ContainsKey(old.Id);

    /// <summary>What may take over from an old activity: it stands in the counterpart of the same container.</summary>
    public IReadOnlyList<Activity> Candidates(Activity old) =>
    [
        .. To.Activities.Where(@new => @new.Parent is not null && @new.Parent.Id == Container(old) && @new.Type != "Elsa.Start"
            && (old.IsComposite ? @new.Type == old.Type : !@new.IsComposite)),
    ];

    private bool IsMatched(Activity old) => To.Find(old.Id) is { } @new && @new.Parent?.Id == Container(old);

    private string? Container(Activity old) => old.Parent switch
    {
        null => null,
        { Parent: null } => To.Root.Id,
        var parent => map.GetValueOrDefault(parent.Id, parent.Id),
    };

    // New ids only: an id that both versions have speaks for its own activity.
    private Activity? Proposed(Activity old)
    {
        var free = Candidates(old).Where(@new => @new.Type == old.Type && @new.TaskName == old.TaskName && From.Find(@new.Id) is null).ToList();
        return free.Find(@new => @new.DisplayText == old.DisplayText) ?? (free.Count == 1 ? free[0] : null);
    }
}
