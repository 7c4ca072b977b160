namespace ProposalTracker.Letters.Typesetting;

/// <summary>Collects what the drafter must know; the same code and field is said once per character or place, with every place to be mended.</summary>
internal sealed class NoteBook
{
    // One click mends so many places; the next check finds the rest.
    private const int MostRepairs = 500;
    private readonly List<LetterNote> notes = [];
    private readonly Dictionary<string, List<LetterRepair>> said = new(StringComparer.Ordinal);

    internal IReadOnlyList<LetterNote> Notes => notes;

    internal bool HasErrors => notes.Exists(note => note.Level == NoteLevel.Error);

    internal void Add(NoteLevel level, string code, string message, string? field = null, int? offset = null, LetterRepair? repair = null)
    {
        var key = $"{code}|{field}|{message}";
        if (!said.TryGetValue(key, out var repairs))
        {
            said[key] = repairs = [];
            notes.Add(new LetterNote(level, code, message, field, offset) { Repairs = repairs });
        }

        if (repair is not null && repairs.Count < MostRepairs && !repairs.Contains(repair))
            repairs.Add(repair);
    }
}
