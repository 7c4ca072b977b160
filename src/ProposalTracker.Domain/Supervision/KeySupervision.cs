using ProposalTracker.Domain.Cases;

namespace ProposalTracker.Domain.Supervision;

/// <summary>重点督办: a leader and a committee of the congress follow a case to its end (代表法 Art. 52).</summary>
public sealed class KeySupervision : Entity
{
    public const int LongestName = 60;
    public const int LongestText = 4_000;

    private readonly List<SupervisionNote> notes = [];

    private KeySupervision()
    {
    }

    public KeySupervision(Case @case, string leader, string committee, DateOnly markedOn, long markedBy)
    {
        Case = @case;
        Leader = SupervisionRules.SupervisionNeedsALeader.RequireText(leader);
        Committee = SupervisionRules.SupervisionNeedsACommittee.RequireText(committee);
        MarkedOn = markedOn;
        MarkedByPersonId = markedBy;
        @case.IsSupervised();
    }

    public Case? Case { get; private set; }

    public long CaseId { get; private set; }

    /// <summary>领衔督办的领导.</summary>
    public string Leader { get; private set; } = "";

    /// <summary>The special committee (专委会) that supervises.</summary>
    public string Committee { get; private set; } = "";

    public DateOnly MarkedOn { get; private set; }

    public long MarkedByPersonId { get; private set; }

    public IReadOnlyList<SupervisionNote> Notes => notes;

    public void Supervised(string text, long by, DateTime now) => Add(SupervisionNoteKind.Supervision, text, null, by, now);

    public void Reported(string text, long departmentId, long by, DateTime now) => Add(SupervisionNoteKind.Progress, text, departmentId, by, now);

    private void Add(SupervisionNoteKind kind, string text, long? departmentId, long by, DateTime now)
    {
        var said = SupervisionRules.ANoteSaysSomething.RequireText(text);
        SupervisionRules.ANoteIsBounded.Require(said.Length <= LongestText, LongestText);
        notes.Add(new SupervisionNote(kind, said, departmentId, by, now));
    }
}
