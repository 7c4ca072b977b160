using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProposalTracker.Letters.Json;

/// <summary>
/// The outer form of a letter (camelCase JSON), stable across versions. A member that is null or absent was not
/// asked for; a blank text was asked for and is still missing.
/// </summary>
public static class LetterJson
{
    // The relaxed encoder keeps Chinese readable; the output is a file or a stream, never part of a web page.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes the letter, then the notes and the unplaced texts of its reading.</summary>
    public static string Write(
        LetterDocument letter, IReadOnlyList<LetterNote>? notes = null, IReadOnlyList<string>? unplaced = null)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Encoder = Encoder, Indented = true, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            WriteLetter(json, letter);
            json.WriteStartArray("notes");
            foreach (var note in notes ?? [])
                WriteNote(json, note);
            json.WriteEndArray();
            WriteTexts(json, "unplaced", unplaced ?? []);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>One note on one line.</summary>
    public static string WriteNote(LetterNote note)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Encoder }))
            WriteNote(json, note);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>
    /// Reads a letter. <see cref="LetterJsonResult.Letter"/> is null if the bytes do not parse or a member has
    /// the wrong type; the notes then give line and column.
    /// </summary>
    /// <param name="json">UTF-8, or UTF-16 with a byte order mark, as a redirect on Windows writes it.</param>
    public static LetterJsonResult Read(ReadOnlySpan<byte> json) => json switch
    {
        [0xFF, 0xFE, .. var little] => new LetterJsonReader(Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(little))).Read(),
        [0xFE, 0xFF, .. var big] => new LetterJsonReader(Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(big))).Read(),
        _ => new LetterJsonReader(json).Read(),
    };

    private static void WriteLetter(Utf8JsonWriter json, LetterDocument letter)
    {
        json.WriteString("kind", JsonNames.Of(letter.Kind));
        json.WriteString("issuer", letter.Issuer);
        json.WriteString("mark", letter.Mark);
        json.WriteString("number", letter.Number);
        json.WriteString("title", letter.Title);
        WriteTexts(json, "salutation", letter.Salutation);
        json.WriteString("body", letter.Body);
        WriteAttachments(json, letter.Attachments);
        WriteTexts(json, "signers", letter.Signers);
        if (letter.SignedBy is not null)
            json.WriteString("signedBy", letter.SignedBy);
        json.WriteString("date", letter.Date?.ToString("yyyy-MM-dd"));
        json.WriteString("seal", JsonNames.Of(letter.Seal));
        if (letter.SealImages is [var only])
            json.WriteString("sealImage", only);
        else if (letter.SealImages is { Count: > 0 } several)
            WriteTexts(json, "sealImage", several);
        WriteContact(json, letter.Contact);
        json.WriteString("disclosure", letter.Disclosure);
        WriteTexts(json, "copyTo", letter.CopyTo);
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<LetterAttachment>? attachments)
    {
        if (attachments is null)
        {
            json.WriteNull("attachments");
            return;
        }

        json.WriteStartArray("attachments");
        foreach (var attachment in attachments)
        {
            json.WriteStartObject();
            json.WriteString("title", attachment.Title);
            if (attachment.Body is not null)
                json.WriteString("body", attachment.Body);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContact(Utf8JsonWriter json, LetterContact? contact)
    {
        if (contact is null)
        {
            json.WriteNull("contact");
            return;
        }

        json.WriteStartObject("contact");
        json.WriteString("name", contact.Name);
        json.WriteString("phone", contact.Phone);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteNote(Utf8JsonWriter json, LetterNote note)
    {
        json.WriteStartObject();
        json.WriteString("level", JsonNames.Of(note.Level));
        json.WriteString("code", note.Code);
        json.WriteString("field", note.Field);
        json.WriteString("message", note.Message);
        json.WriteEndObject();
    }
}

/// <summary>What was read; the letter is null when it cannot be used at all.</summary>
public sealed record LetterJsonResult(LetterDocument? Letter, IReadOnlyList<LetterNote> Notes);
