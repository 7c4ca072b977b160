using ProposalTracker.Letters.Fonts;

namespace ProposalTracker.Letters.Pdf;

/// <summary>
/// The CIDs of a CID-keyed CFF program (Adobe Technical Note 5176, clauses 9, 13, 18). In a PDF the code of a glyph is its
/// CID, not its index; a reader that is given the index shows another character.
/// </summary>
internal static class CffCharset
{
    private const int CharsetOperator = 15;
    private const int RosOperator = 0x0C1E;
    private const int CharStringsOperator = 17;

    /// <returns>CID by glyph index, or null when the program is not CID-keyed and the index is the code.</returns>
    internal static ushort[]? Read(ReadOnlySpan<byte> cff)
    {
        var (_, namesEnd) = Index(cff, cff[2]);
        var (topDicts, _) = Index(cff, namesEnd);
        var top = Operands(cff[topDicts[0]..topDicts[1]]);
        if (!top.ContainsKey(RosOperator) || !top.TryGetValue(CharStringsOperator, out var charStrings))
            return null;

        var count = cff.U16(charStrings);
        var cids = new ushort[count];
        var at = top.GetValueOrDefault(CharsetOperator);
        var format = cff[at++];
        for (var glyph = 1; glyph < count;)
        {
            var first = cff.U16(at);
            var left = format switch { 0 => 0, 1 => cff[at + 2], _ => cff.U16(at + 2) };
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
            for (var i = 0; i <= left && glyph < count; i++)
                cids[glyph++] = (ushort)(first + i);
        }

        return cids;
    }

    private static (List<int> Offsets, int End) Index(ReadOnlySpan<byte> cff, int at)
    {
        var count = cff.U16(at);
        if (count == 0)
            return ([], at + 2);
        int size = cff[at + 2], data = at + 2 + (size * (count + 1));
        var offsets = new List<int>(count + 1);
        for (var i = 0; i <= count; i++)
        {
            var offset = 0;
            for (var b = 0; b < size; b++)
                offset = (offset << 8) | cff[at + 3 + (i * size) + b];
            offsets.Add(data + offset);
        }

        return (offsets, offsets[count]);
    }

    /// <summary>The last operand of each operator: enough for offsets.</summary>
    private static Dictionary<int, int> Operands(ReadOnlySpan<byte> dict)
    {
        var found = new Dictionary<int, int>();
        var operand = 0;
        for (var i = 0; i < dict.Length;)
        {
            int b = dict[i++];
            switch (b)
            {
                case 12: found[0x0C00 | dict[i++]] = operand; break;
                case <= 21: found[b] = operand; break;
                case 28: operand = dict.I16(i); i += 2; break;
                case 29: operand = (int)dict.U32(i); i += 4; break;
                case 30: while ((dict[i++] & 0x0F) != 0x0F) { } break;
                case <= 246: operand = b - 139; break;
                case <= 250: operand = ((b - 247) * 256) + dict[i++] + 108; break;
                case <= 254: operand = (-(b - 251) * 256) - dict[i++] - 108; break;
            }
        }

        return found;
    }
}
