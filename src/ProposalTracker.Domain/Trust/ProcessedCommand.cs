namespace ProposalTracker.Domain.Trust;

/// <summary>Remembers a command by its request key, so that a second click answers like the first and changes nothing.</summary>
public sealed class ProcessedCommand
{
    /// <summary>Nobody has a form open for longer; the domain itself refuses what was done already.</summary>
    public static readonly TimeSpan Keeping = TimeSpan.FromDays(30);

    private ProcessedCommand()
    {
    }

    public ProcessedCommand(Guid requestKey, string command, long? personId, string sentence, long? caseId, long? subjectId, DateTime now)
    {
        RequestKey = requestKey;
        Command = command;
        PersonId = personId;
        Sentence = sentence;
        CaseId = caseId;
        SubjectId = subjectId;
        At = now;
    }

    public Guid RequestKey { get; private set; }

    public string Command { get; private set; } = "";

    public long? PersonId { get; private set; }

    /// <summary>What the person was told.</summary>
    public string Sentence { get; private set; } = "";

    public long? CaseId { get; private set; }

    /// <summary>What the command made or changed: a work item, a reply …</summary>
    public long? SubjectId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
