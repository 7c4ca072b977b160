using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ProposalTracker.Data;

/// <summary>Short lists of texts are kept as a JSON array in one column.</summary>
internal sealed class TextListConverter() : ValueConverter<IReadOnlyList<string>, string>(
    texts => JsonSerializer.Serialize(texts, Readable), json => JsonSerializer.Deserialize<List<string>>(json, Readable) ?? new List<string>())
{
    // Chinese stays readable in the database.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
