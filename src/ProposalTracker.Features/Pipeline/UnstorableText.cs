using System.Collections.Concurrent;
using System.Reflection;

namespace ProposalTracker.Features.Pipeline;

/// <summary>
/// Texts that no database keeps: with NUL, which PostgreSQL has no room for, or with half a surrogate pair, which is no
/// Unicode. Browsers send neither, so this is an answer to programs.
/// </summary>
internal static class UnstorableText
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <returns>Names of the fields that hold one, nested ones with a point.</returns>
    public static IEnumerable<string> FieldsOf(object request) => FieldsOf(request, "");

    private static IEnumerable<string> FieldsOf(object request, string prefix) =>
        PropertiesOf(request.GetType()).SelectMany(property => property.GetValue(request) switch
        {
            string text => IsStorable(text) ? [] : [prefix + property.Name],
            IEnumerable<string> texts => texts.All(IsStorable) ? [] : [prefix + property.Name],
            { } part when IsOurs(part.GetType()) => FieldsOf(part, $"{prefix}{property.Name}."),
            _ => Array.Empty<string>(),
        });

    private static PropertyInfo[] PropertiesOf(Type type) => Known.GetOrAdd(type, t =>
    [
        .. t.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && (p.PropertyType == typeof(string)
            || typeof(IEnumerable<string>).IsAssignableFrom(p.PropertyType) || IsOurs(p.PropertyType))),
    ]);

    private static bool IsOurs(Type type) => type is { IsClass: true, Namespace: { } space } && space.StartsWith("ProposalTracker.Features", StringComparison.Ordinal);

    private static bool IsStorable(string? text)
    {
        for (var i = 0; i < text?.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i)))
                return false;
            if (char.IsSurrogate(text[i]))
                i++;
        }
        return true;
    }
}
