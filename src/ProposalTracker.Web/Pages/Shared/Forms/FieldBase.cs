using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;

namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>What every field of a <see cref="CommandForm"/> has: name, label, hint, sentences at the field.</summary>
/// <typeparam name="T">Type of the input's property.</typeparam>
public abstract class FieldBase<T> : ComponentBase
{
    /// <summary>The property: <c>() => Input.Reason</c>. It gives the posted name and the value.</summary>
    [Parameter, EditorRequired]
    public Expression<Func<T>>? For { get; set; }

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>How to fill it in; read aloud with the field.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Marked 必填. The command's validator decides; the browser does not block.</summary>
    [Parameter]
    public bool Required { get; set; }

    [CascadingParameter]
    private FormScope? Scope { get; set; }

    /// <summary>Name under which the browser posts the field.</summary>
    internal string FieldName { get; private set; } = "";

    internal string Id => ElementId.ForField(FieldName);

    internal IReadOnlyList<string> Sentences { get; private set; } = [];

    internal string? AriaInvalid => Sentences.Count > 0 ? "true" : null;

    internal string? AriaRequired => Required ? "true" : null;

    internal string? DescribedBy => (Hint, Sentences.Count) switch
    {
        (null, 0) => null,
        (null, _) => $"{Id}-error",
        (_, 0) => $"{Id}-hint",
        _ => $"{Id}-hint {Id}-error",
    };

    /// <summary>The property's value.</summary>
    protected T? Value { get; private set; }

    /// <summary>What was typed when it could not be read as a <typeparamref name="T"/>.</summary>
    protected string? Unreadable => Scope?.Unreadable(FieldName);

    protected override void OnParametersSet()
    {
        var field = For ?? throw new InvalidOperationException($"The field {Label} has no For parameter.");
        FieldName = FieldPath.Of(field);
        Value = FieldPath.Value(field) is T value ? value : default;
        Sentences = Scope?.ErrorsAt(FieldName) ?? [];
    }
}
