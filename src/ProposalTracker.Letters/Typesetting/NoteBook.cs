namespace ProposalTracker.Letters.Typesetting;

/// <summary>Collects what the drafter must know; the same code and field is said once per character or place.</summary>
internal sealed class NoteBook
{
    private readonly List<LetterNote> notes = [];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    internal IReadOnlyList<LetterNote> Notes => notes;

    internal bool HasErrors => notes.Exists(note => note.Level == NoteLevel.Error);

    internal void Add(NoteLevel level, string code, string message, string? field = null, int? offset = null)
    {
        if (said.Add($"{code}|{field}|{message}"))
            notes.Add(new LetterNote(level, code, message, field, offset));
    }
}
