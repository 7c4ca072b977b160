using System.Text;

namespace ProposalTracker.Letters.Fonts;

/// <summary>The names a face goes by: ids 1, 4, 6 and 16 in every language of its name table (OpenType 1.9, "name").</summary>
internal static class FaceNames
{
    internal const int PostScriptName = 6;

    private const int Family = 1;
    private const int FullName = 4;
    private const int TypographicFamily = 16;

    private static readonly string[] Styles = ["Bold", "Black", "Heavy", "Light", "Medium", "Thin", "Italic", "Oblique"];

    internal static List<FaceName> Read(ReadOnlySpan<byte> name)
    {
        var names = new List<FaceName>();
        if (name.Length < 6)
            return names;
        int count = name.U16(2), storage = name.U16(4);
        for (var i = 0; i < count && 18 + (12 * i) <= name.Length; i++)
        {
            var record = name.Slice(6 + (12 * i), 12);
            if (record.U16(6) is not (Family or FullName or PostScriptName or TypographicFamily))
                continue;
            int length = record.U16(8), at = storage + record.U16(10);
            if (at + length > name.Length || Decode(record.U16(0), record.U16(2), name.Slice(at, length)) is not { Length: > 0 } text)
                continue;
            names.Add(new FaceName(record.U16(6), text));
        }

        return names;
    }

    /// <summary>
    /// The names a face is found by, normalised. A family's name means its regular face; its other faces are found by
    /// their own names.
    /// </summary>
    internal static IReadOnlyList<string> ToFind(List<FaceName> names)
    {
        var isStyled = names.Exists(name => (name.Id is FullName or PostScriptName) && Array.Exists(Styles, style => name.Text.EndsWith(style, StringComparison.OrdinalIgnoreCase)));
        return [.. names.Where(name => !isStyled || name.Id is FullName or PostScriptName).Select(name => Normalise(name.Text)).Distinct()];
    }

    /// <summary>Names differ in spaces, hyphens and case between versions of one font.</summary>
    internal static string Normalise(string name)
    {
        var normal = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is not (' ' or '-' or '_' or '\0'))
                normal.Append(char.ToLowerInvariant(c));
        }

        return normal.ToString();
    }

    private static string? Decode(int platform, int encoding, ReadOnlySpan<byte> bytes) => (platform, encoding) switch
    {
        (0, _) or (3, 0 or 1 or 10) => Encoding.BigEndianUnicode.GetString(bytes),
        (1, 0) => Encoding.Latin1.GetString(bytes),
        _ => null, // legacy Chinese encodings: such a face has a Unicode name as well
    };
}

/// <param name="Id">1 family, 4 full name, 6 PostScript name, 16 typographic family.</param>
internal sealed record FaceName(int Id, string Text);
