namespace ProposalTracker.Letters.Fonts;

/// <summary>Character to glyph (OpenType 1.9, "cmap" formats 4 and 12); each block of 256 characters is read once.</summary>
internal sealed class CharacterMap(FontData data, int offset, int format)
{
    private readonly ushort[]?[] blocks = new ushort[0x1100][];

    internal static CharacterMap? Read(FontData data, int cmapOffset, ReadOnlySpan<byte> cmap)
    {
        if (cmap.Length < 4)
            return null;
        int best = -1, bestFormat = 0;
        for (var i = 0; i < cmap.U16(2) && 12 + (8 * i) <= cmap.Length; i++)
        {
            int platform = cmap.U16(4 + (8 * i)), encoding = cmap.U16(6 + (8 * i)), at = (int)cmap.U32(8 + (8 * i));
            if (!(platform == 0 || (platform == 3 && encoding is 1 or 10)) || at < 0 || at + 16 > cmap.Length)
                continue;
            var format = cmap.U16(at);
            if (format is 4 or 12 && format > bestFormat)
                (best, bestFormat) = (at, format);
        }

        return best < 0 ? null : new CharacterMap(data, cmapOffset + best, bestFormat);
    }

    /// <summary>0 when the face has no glyph for the character.</summary>
    internal ushort GlyphOf(int character)
    {
        // Two threads may fill the same block: they write the same numbers.
        var block = blocks[character >> 8] ??= ReadBlock(character & ~0xFF);
        return block[character & 0xFF];
    }

    private ushort[] ReadBlock(int first)
    {
        var block = new ushort[256];
        var table = data.Bytes[offset..];
        try
        {
            if (format == 12)
                FillFrom12(block, first, table);
            else if (first < 0x10000)
                FillFrom4(block, first, table);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A damaged table: what it does not map, the next face of the chain does.
        }

        return block;
    }

    private static void FillFrom12(ushort[] block, int first, ReadOnlySpan<byte> table)
    {
        int low = 0, high = (int)table.U32(12) - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (table.U32(16 + (12 * middle) + 4) < first)
                low = middle + 1;
            else
                high = middle;
        }

        for (var group = low; group < (int)table.U32(12); group++)
        {
            long start = table.U32(16 + (12 * group)), end = table.U32(20 + (12 * group)), glyph = table.U32(24 + (12 * group));
            if (start > first + 255)
                return;
            for (var c = Math.Max(start, first); c <= Math.Min(end, first + 255); c++)
                block[c - first] = (ushort)Math.Min(glyph + c - start, ushort.MaxValue);
        }
    }

    private static void FillFrom4(ushort[] block, int first, ReadOnlySpan<byte> table)
    {
        int size = table.U16(6); // twice the number of segments
        for (var at = 0; at < size; at += 2)
        {
            int end = table.U16(14 + at), start = table.U16(16 + size + at);
            if (end < first || start > first + 255)
                continue;
            int delta = table.U16(16 + (2 * size) + at), range = table.U16(16 + (3 * size) + at);
            for (var c = Math.Max(start, first); c <= Math.Min(end, first + 255); c++)
            {
                int glyph = range == 0 ? c : table.U16(16 + (3 * size) + at + range + (2 * (c - start)));
                block[c - first] = glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
            }
        }
    }
}
