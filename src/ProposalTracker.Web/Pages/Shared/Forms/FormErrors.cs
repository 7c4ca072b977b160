using System.Linq.Expressions;

namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>What is wrong with a posted form: a Chinese sentence per field, or about the whole.</summary>
public sealed class FormErrors
{
    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> All => _errors;

    public bool Any => _errors.Count > 0;

    /// <param name="field">Property path within the input (<c>Reason</c>, <c>Items[0].Text</c>), as validators name it; null for the whole form.</param>
    /// <param name="sentence">What is wrong and what would be right.</param>
    public void Add(string? field, string sentence) => _errors.Add(new(field, sentence));

    /// <summary>As <see cref="Add(string?, string)"/>, with the field given as <c>() => Input.Reason</c>.</summary>
    public void Add<T>(Expression<Func<T>> field, string sentence) =>
        Add(FieldPath.WithinInput(FieldPath.Of(field)), sentence);

    /// <summary>The sentences at one field.</summary>
    public IEnumerable<string> At(string field) =>
        _errors.Where(error => string.Equals(error.Field, field, StringComparison.Ordinal)).Select(error => error.Sentence);
}

/// <summary>One thing that is wrong.</summary>
public sealed record FieldError(string? Field, string Sentence);
