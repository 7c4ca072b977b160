namespace ProposalTracker.Features;

/// <summary>What a command answers: one sentence saying what happened, what comes next and who has it now.</summary>
public sealed record Receipt(string Sentence, long? CaseId = null, long? SubjectId = null)
{
    /// <summary>A secret for the person's eyes, answered once: it is not stored with the request key, so a second sending does not get it.</summary>
    public string? ShownOnce { get; init; }
}
