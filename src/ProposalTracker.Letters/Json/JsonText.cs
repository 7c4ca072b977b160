using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ProposalTracker.Letters.Json;

/// <summary>Places in JSON bytes, and the text of a JSON string.</summary>
internal static class JsonText
{
    /// <summary>Line and column, both from 1; a column counts characters, not bytes.</summary>
    public static string Place(ReadOnlySpan<byte> bytes, long position)
    {
        var before = bytes[..(int)Math.Clamp(position, 0, bytes.Length)];
        var line = before.Count((byte)'\n') + 1;
        var inLine = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return $"第{line}行第{Encoding.UTF8.GetCharCount(inLine) + 1}列";
    }

    public static long Offset(ReadOnlySpan<byte> bytes, long line, long byteInLine)
    {
        var start = 0;
        for (; line > 0; line--)
            start += bytes[start..].IndexOf((byte)'\n') + 1;
        return start + byteInLine;
    }

    public static long? FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var buffer = new char[4096];
        var read = 0;
        while (read < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[read..], buffer, out var consumed, out _, replaceInvalidSequences: false);
            read += consumed;
            if (status is not (System.Buffers.OperationStatus.Done or System.Buffers.OperationStatus.DestinationTooSmall))
                return read;
        }

        return null;
    }

    /// <summary>
    /// The value of a JSON string whose form the tokenizer has checked. The tokenizer's own method throws on
    /// an escaped lone surrogate; here it stays in the text.
    /// </summary>
    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        var text = Encoding.UTF8.GetString(raw);
        if (!text.Contains('\\'))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u')
            {
                result.Append((char)ushort.Parse(text.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                result.Append(text[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            }
        }

        return result.ToString();
    }
}
