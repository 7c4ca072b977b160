namespace ProposalTracker.Letters.Fonts.Cff;

/// <summary>Reads the DICTs of a CFF table (Adobe Technical Note 5176, clause 4). Operator 12 x is written as 0x0C00 | x.</summary>
internal static class CffDict
{
    internal const int Charset = 15;
    internal const int CharStrings = 17;
    internal const int Private = 18;
    internal const int Subrs = 19;
    internal const int CharstringType = 0x0C06;
    internal const int Ros = 0x0C1E;
    internal const int FontDicts = 0x0C24;
    internal const int FontDictSelect = 0x0C25;

    private const int MostOperands = 48;

    /// <summary>The whole-number operands of an operator, or null when the DICT lacks it; a real number counts as 0, no offset is one.</summary>
    internal static int[]? Find(ReadOnlySpan<byte> dict, int wanted)
    {
        var operands = new int[MostOperands];
        var count = 0;
        for (var i = 0; i < dict.Length;)
        {
            int b = dict[i++];
            if (b > 21)
            {
                operands[Math.Min(count++, MostOperands - 1)] = Operand(dict, b, ref i);
                continue;
            }

            if ((b == 12 ? 0x0C00 | dict[i++] : b) == wanted)
                return operands[..Math.Min(count, MostOperands)];
            count = 0;
        }

        return null;
    }

    private static int Operand(ReadOnlySpan<byte> dict, int b, ref int i)
    {
        switch (b)
        {
            case 28: i += 2; return dict.I16(i - 2);
            case 29: i += 4; return (int)dict.U32(i - 4);
            case 30:
                while ((dict[i++] & 0x0F) != 0x0F)
                {
                    // nibbles up to the end mark
                }

                return 0;
            case >= 32 and <= 246: return b - 139;
            case <= 250: return ((b - 247) * 256) + dict[i++] + 108;
            case <= 254: return (-(b - 251) * 256) - dict[i++] - 108;
            default: throw new InvalidDataException("CFF DICT with an unknown byte");
        }
    }
}
