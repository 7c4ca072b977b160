using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>
/// The text in which the journal keeps the transitions of one engine step, in their order: a JSON array for each, of what
/// happened, the activity, its wait and the outcome, as many as there are. What began and at once ended or at once waited,
/// and what was resumed and so completed, is one array, and the usual outcome is left out: the journal is the longest of
/// all that a case leaves behind.
/// </summary>
public static class StepJournal
{
    /// <summary>Started and completed.</summary>
    private const string Passed = "pass";

    /// <summary>Started and suspended.</summary>
    private const string Reached = "reach";

    /// <summary>Resumed and completed.</summary>
    private const string Answered = "answer";

    /// <summary>Outcome of a completion that names none.</summary>
    private const string Usual = "Done";

    private static readonly Dictionary<TransitionKind, string> Words = new()
    {
        [TransitionKind.Started] = "start",
        [TransitionKind.Completed] = "done",
        [TransitionKind.Suspended] = "wait",
        [TransitionKind.Resumed] = "resume",
        [TransitionKind.Withdrawn] = "withdraw",
        [TransitionKind.Failed] = "fail",
        [TransitionKind.Retried] = "retry",
        [TransitionKind.Skipped] = "skip",
        [TransitionKind.Replaced] = "replace",
        [TransitionKind.Migrated] = "migrate",
    };

    private static readonly Dictionary<string, TransitionKind> Kinds = Words.ToDictionary(w => w.Value, w => w.Key);

    // Reasons are Chinese; escaped they would take twice the room.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<Transition> transitions)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartArray();
            for (var i = 0; i < transitions.Count; i++)
            {
                var together = i + 1 < transitions.Count ? BothOf(transitions[i], transitions[i + 1]) : null;
                if (together is not null)
                    i++;
                Write(json, together ?? new Move(Words[transitions[i].What], transitions[i].ActivityId, transitions[i].WaitId, transitions[i].Outcome));
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <returns>The transitions without their numbers and items, which the journal does not keep.</returns>
    /// <exception cref="JsonException">The text is none that <see cref="Write(IReadOnlyList{Transition})"/> makes.</exception>
    public static IReadOnlyList<Transition> Read(string moves) =>
        [.. (JsonSerializer.Deserialize<string?[][]>(moves) ?? throw new JsonException("The journal was expected to hold an array.")).SelectMany(TransitionsOf)];

    private static Move? BothOf(Transition first, Transition second) => (first, second) switch
    {
        _ when first.ActivityId != second.ActivityId => null,
        ({ What: TransitionKind.Started, WaitId: null, Outcome: null }, { What: TransitionKind.Completed }) => new(Passed, first.ActivityId, second.WaitId, second.Outcome),
        ({ What: TransitionKind.Started, WaitId: null, Outcome: null }, { What: TransitionKind.Suspended }) => new(Reached, first.ActivityId, second.WaitId, second.Outcome),
        ({ What: TransitionKind.Resumed, Outcome: null }, { What: TransitionKind.Completed, WaitId: null }) => new(Answered, first.ActivityId, first.WaitId, second.Outcome),
        _ => null,
    };

    private static void Write(Utf8JsonWriter json, Move move)
    {
        json.WriteStartArray();
        json.WriteStringValue(move.What);
        json.WriteStringValue(move.ActivityId);
        var isUsual = move.Outcome == UsualOf(move.What);
        if (move.WaitId is not null || !isUsual)
            json.WriteStringValue(move.WaitId);
        if (!isUsual)
            json.WriteStringValue(move.Outcome);
        json.WriteEndArray();
    }

    private static IEnumerable<Transition> TransitionsOf(string?[] move)
    {
        if (move is not [{ } what, { } activity, ..])
            throw new JsonException($"[{string.Join(", ", move)}] was expected to be a transition.");
        var wait = move.ElementAtOrDefault(2);
        var outcome = move.Length > 3 ? move[3] : UsualOf(what);
        if (what is Passed or Reached)
            yield return new Transition(0, activity, TransitionKind.Started);
        if (what is Answered)
            yield return new Transition(0, activity, TransitionKind.Resumed, wait);
        yield return new Transition(0, activity, KindOf(what), what is Answered ? null : wait, outcome);
    }

    private static string? UsualOf(string what) => what is Passed or Answered || what == Words[TransitionKind.Completed] ? Usual : null;

    private static TransitionKind KindOf(string what) => what switch
    {
        Passed or Answered => TransitionKind.Completed,
        Reached => TransitionKind.Suspended,
        _ => Kinds.TryGetValue(what, out var kind) ? kind : throw new JsonException($"{what} was expected to be a word of the journal."),
    };

    private sealed record Move(string What, string ActivityId, string? WaitId, string? Outcome);
}
