using System.Text;

namespace ProposalTracker.Letters.Reading;

/// <summary>
/// Text of a file in UTF-8, UTF-16 with byte order mark or GB18030 (which covers GBK and GB 2312).
/// </summary>
public static class TextDecoding
{
    /// <summary>Never fails: bytes that mean nothing become U+FFFD, and a note says so.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Decode(Encoding.UTF8, bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Decode(Encoding.Unicode, bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Decode(Encoding.BigEndianUnicode, bytes[2..]);
        return Decode(IsUtf8(bytes) ? Encoding.UTF8 : Gb18030(), bytes);
    }

    private static DecodedText Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        var notes = new List<LetterNote>();
        if (text.Contains('\uFFFD'))
        {
            notes.Add(new LetterNote(NoteLevel.Warning, "undecodable-bytes",
                $"文件按 {encoding.WebName.ToUpperInvariant()} 读入，其中 {text.Count(c => c == '\uFFFD')} 处无法辨认，以 � 代替。"));
        }

        return new DecodedText(text, notes);
    }

    private static Encoding Gb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030")
        ?? throw new InvalidOperationException("The framework is expected to offer GB18030.");

    // A damaged UTF-8 file still has mostly valid sequences; Chinese text in GB18030 has hardly any.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            var done = Rune.DecodeFromUtf8(bytes, out _, out var consumed) == System.Buffers.OperationStatus.Done;
            if (!done)
                invalid++;
            else if (consumed > 1)
                valid++;
            bytes = bytes[consumed..];
        }

        return invalid * 10 <= valid;
    }
}

/// <summary>Text without byte order mark, and what was lost in decoding.</summary>
public sealed record DecodedText(string Text, IReadOnlyList<LetterNote> Notes);
