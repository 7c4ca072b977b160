using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>
/// The text in which the journal keeps the transitions of one engine step, in their order: a JSON array for each, of what
/// happened, the activity, its wait and the outcome, as many as there are. What began and at once ended, or at once waited,
/// is one array. A row for every transition took a quarter of all that a case weighs.
/// </summary>
public static class StepJournal
{
    /// <summary>Started and completed.</summary>
    private const string Passed = "pass";

    /// <summary>Started and suspended.</summary>
    private const string Reached = "reach";

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
                Write(json, together ?? Words[transitions[i].What], transitions[i]);
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <returns>The transitions without their numbers and items, which the journal does not keep.</returns>
    /// <exception cref="JsonException">The text is none that <see cref="Write(IReadOnlyList{Transition})"/> makes.</exception>
    public static IReadOnlyList<Transition> Read(string moves) =>
        [.. (JsonSerializer.Deserialize<string?[][]>(moves) ?? throw new JsonException("The journal was expected to hold an array.")).SelectMany(TransitionsOf)];

    private static string? BothOf(Transition first, Transition second) => (first, second) switch
    {
        ({ What: TransitionKind.Started, WaitId: null, Outcome: null }, { What: TransitionKind.Completed }) when first.ActivityId == second.ActivityId => Passed,
        ({ What: TransitionKind.Started, WaitId: null, Outcome: null }, { What: TransitionKind.Suspended }) when first.ActivityId == second.ActivityId => Reached,
        _ => null,
    };

    private static void Write(Utf8JsonWriter json, string what, Transition transition)
    {
        json.WriteStartArray();
        json.WriteStringValue(what);
        json.WriteStringValue(transition.ActivityId);
        if (transition.WaitId is not null || transition.Outcome is not null)
            json.WriteStringValue(transition.WaitId);
        if (transition.Outcome is not null)
            json.WriteStringValue(transition.Outcome);
        json.WriteEndArray();
    }

    private static IEnumerable<Transition> TransitionsOf(string?[] move)
    {
        if (move is not [{ } what, { } activity, ..])
            throw new JsonException($"[{string.Join(", ", move)}] was expected to be a transition.");
        if (what is Passed or Reached)
            yield return new Transition(0, activity, TransitionKind.Started);
        yield return new Transition(0, activity, KindOf(what), move.ElementAtOrDefault(2), move.ElementAtOrDefault(3));
    }

    private static TransitionKind KindOf(string what) => what switch
    {
        Passed => TransitionKind.Completed,
        Reached => TransitionKind.Suspended,
        _ => Kinds.TryGetValue(what, out var kind) ? kind : throw new JsonException($"{what} was expected to be a word of the journal."),
    };
}
