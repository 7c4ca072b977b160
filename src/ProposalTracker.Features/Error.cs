namespace ProposalTracker.Features;

/// <summary>Why something was not done, in words for the person who asked.</summary>
/// <param name="Fields">Field name → Chinese sentence, shown at the field; empty where the whole request is meant.</param>
public sealed record Error(ErrorKind Kind, string Message, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The case that the refusal is about, where the person may see it: the way on from the refused page.</summary>
    public long? CaseId { get; init; }

    private static readonly IReadOnlyDictionary<string, string> NoFields = new Dictionary<string, string>();

    public Error(ErrorKind kind, string message)
        : this(kind, message, NoFields)
    {
    }

    public static Error Invalid(string field, string message) =>
        new(ErrorKind.Invalid, message, new Dictionary<string, string> { [field] = message });

    public static Error Invalid(IReadOnlyDictionary<string, string> fields) =>
        new(ErrorKind.Invalid, "请改正标出的内容。", fields);

    public static Error NotFound(string what) => new(ErrorKind.NotFound, $"没有找到{what}，或者您无权查看。");

    public static Error Forbidden(string message) => new(ErrorKind.Forbidden, message);

    public static Error Refused(string message) => new(ErrorKind.Refused, message);

    /// <summary>Somebody else changed what the person was editing; the page shows both texts.</summary>
    public static Error Stale(string message) => new(ErrorKind.Stale, message);

    /// <summary>The wait was completed before, by somebody else or by an earlier click.</summary>
    public static Error AlreadyDone(string message) => new(ErrorKind.AlreadyDone, message);
}
