using Microsoft.AspNetCore.Components.Forms;

namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>What a <see cref="CommandForm"/> tells the fields inside it.</summary>
public sealed class FormScope(FormErrors errors, FormMappingContext? mapping)
{
    private readonly FormErrors _errors = errors;

    /// <summary>Sentences to show at the field posted under this name.</summary>
    public IReadOnlyList<string> ErrorsAt(string name) =>
        [.. _errors.At(FieldPath.WithinInput(name)).Concat(Unreadable(name) is null ? [] : [UnreadableSentence])];

    /// <summary>The text as it was typed when it could not be read as what the field holds; null otherwise.</summary>
    public string? Unreadable(string name) => mapping?.GetErrors(name)?.AttemptedValue;

    /// <summary>All that is wrong, in words, with the posted name of the field or null.</summary>
    public IEnumerable<(string? Name, string Sentence)> All(string inputName) =>
        _errors.All.Select(error => (error.Field is null ? null : $"{inputName}.{error.Field}", error.Sentence))
            .Concat(UnreadableFields(inputName).Select(name => ((string?)name, UnreadableSentence)));

    /// <summary>Fields whose text could not be read: the command must not be sent.</summary>
    public bool HasUnreadable(string inputName) => UnreadableFields(inputName).Any();

    private const string UnreadableSentence = "填写的内容无法识别，请按格式重新填写。";

    private IEnumerable<string> UnreadableFields(string inputName) =>
        mapping?.GetAllErrors().Select(error => error.Path).Where(path => path.StartsWith(inputName + ".", StringComparison.Ordinal)) ?? [];
}
