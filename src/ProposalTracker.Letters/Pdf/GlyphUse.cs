namespace ProposalTracker.Letters.Pdf;

/// <summary>Which glyphs of a face a letter uses, and the character each one stands for.</summary>
internal sealed class GlyphUse(FontFace face)
{
    private const int CharacterBits = 21;

    // Glyph and character in one number: sorting brings equal glyphs together, in the order of the font.
    private long[] seen = new long[256];
    private int count;

    internal FontFace Face { get; } = face;

    /// <summary>Ascending, each once.</summary>
    internal ushort[] Glyphs { get; private set; } = [];

    /// <summary>By place in <see cref="Glyphs"/>.</summary>
    internal int[] Characters { get; private set; } = [];

    internal void Add(ushort glyph, int character)
    {
        if (count == seen.Length)
            Array.Resize(ref seen, 2 * count);
        seen[count++] = ((long)glyph << CharacterBits) | (long)character;
    }

    /// <summary>Two characters of one glyph (two kinds of space) become the lower one.</summary>
    internal void Close()
    {
        Array.Sort(seen, 0, count);
        ushort[] glyphs = new ushort[count];
        int[] characters = new int[count];
        var different = 0;
        for (var i = 0; i < count; i++)
        {
            var glyph = (ushort)(seen[i] >> CharacterBits);
            if (different > 0 && glyphs[different - 1] == glyph)
                continue;
            glyphs[different] = glyph;
            characters[different++] = (int)(seen[i] & ((1 << CharacterBits) - 1));
        }

        (Glyphs, Characters) = (glyphs[..different], characters[..different]);
    }

    /// <summary>Equal for equal faces, glyphs and characters.</summary>
    internal string Key() => string.Create(Face.Key.Length + (3 * Glyphs.Length), this, static (text, use) =>
    {
        use.Face.Key.CopyTo(text);
        var rest = text[use.Face.Key.Length..];
        for (var i = 0; i < use.Glyphs.Length; i++)
            (rest[3 * i], rest[(3 * i) + 1], rest[(3 * i) + 2]) = ((char)use.Glyphs[i], (char)use.Characters[i], (char)(use.Characters[i] >> 16));
    });
}
