using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProposalTracker.Features.WorkflowVersions;

namespace ProposalTracker.Web.Pages.WorkflowVersions;

public partial class SimulatePage
{
    private WorkflowSimulation? _run;
    private Dictionary<string, string> _links = [];

    /// <summary>Null for the definition that the administrator keeps as a draft.</summary>
    [Parameter]
    public long? VersionId { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    public string[] Drive { get; set => field = value ?? []; } = [];

    /// <summary>A day; anything else is as good as none.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary><c>last</c>: every step is done on its last day.</summary>
    [SupplyParameterFromQuery(Name = "pace")]
    public string? Pace { get; set; }

    private bool AtTheLast => Pace == "last";

    private DateOnly? Start => DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string Path => VersionId is { } id ? $"/workflows/{id}" : "/workflows/draft";

    protected override async Task OnParametersSetAsync()
    {
        _run = await AskAsync(new SimulateWorkflowQuery(VersionId, Start, AtTheLast, Drive));
        // One way on: the click takes it. Several: it leads to where they stand.
        _links = (_run?.Waits ?? []).ToDictionary(wait => wait.ActivityId, wait => wait.Outcomes is [var only]
            ? Address([.. Drive, only.Entry])
            : $"{Address(Drive)}#wait-{wait.ActivityId}");
    }

    private string Address(IEnumerable<string> drive)
    {
        var query = drive.Select(entry => $"do={Uri.EscapeDataString(entry)}").ToList();
        if (Start is { } start)
            query.Add($"from={start:yyyy-MM-dd}");
        if (AtTheLast)
            query.Add("pace=last");
        return query.Count == 0 ? Path : $"{Path}?{string.Join('&', query)}";
    }
}
