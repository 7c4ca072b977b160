using System.Text.Json.Nodes;

namespace ProposalTracker.Features.Process;

/// <summary>What a handler has done with a work item, for the workflow, the audit and the person.</summary>
/// <param name="Outcome">The word on which the definition branches; null where the work is not complete yet.</param>
/// <param name="Action">Chinese verb of the timeline.</param>
/// <param name="What">One sentence for the timeline.</param>
/// <param name="Why">The reason that the person gave.</param>
/// <param name="Sentence">What happened, for the person; what comes next is added to it.</param>
/// <param name="Result">Further members of the task's result.</param>
internal sealed record Deed(string? Outcome, string Action, string What, string? Why, string Sentence, JsonObject? Result = null);
