namespace ProposalTracker.Features;

/// <summary>What a command answers: one sentence saying what happened, what comes next and who has it now.</summary>
public sealed record Receipt(string Sentence, long? CaseId = null, long? SubjectId = null);
