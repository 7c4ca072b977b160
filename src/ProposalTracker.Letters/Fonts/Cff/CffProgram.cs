using System.Text;

namespace ProposalTracker.Letters.Fonts.Cff;

/// <summary>
/// Writes a CID-keyed CFF table (Adobe Technical Note 5176) with one font DICT, no subroutines and the identity as
/// charset: what stands in a PDF as /CIDFontType0C.
/// </summary>
internal static class CffProgram
{
    /// <summary>The width of a glyph whose charstring names none.</summary>
    internal const int DefaultWidth = 1000;

    private const int FirstOwnString = 391;

    /// <param name="pieces">Charstrings, .notdef first.</param>
    internal static byte[] Build(string name, int unitsPerEm, (int XMin, int YMin, int XMax, int YMax) box, List<byte[]> pieces)
    {
        byte[] start = [1, 0, 4, 4, .. Index([Encoding.ASCII.GetBytes(name)])];
        byte[] strings = [.. Index([Encoding.ASCII.GetBytes("Adobe"), Encoding.ASCII.GetBytes("Identity")]), .. Index([])];
        byte[] charset = [2, 0, 1, .. U16(Math.Max(0, pieces.Count - 2))];
        byte[] select = [3, 0, 1, 0, 0, 0, .. U16(pieces.Count)];
        byte[] privates = [.. Number(DefaultWidth), 20];
        // Offsets are written with a fixed length, so the length of the top DICT is known before them.
        var fixedPart = start.Length + Index([TopDict(pieces.Count, unitsPerEm, box, 0, 0, 0, 0)]).Length + strings.Length;
        int charsetAt = fixedPart, selectAt = charsetAt + charset.Length, privateAt = selectAt + select.Length;
        byte[] dicts = Index([[.. Number(privates.Length), .. Offset(privateAt), 18]]);
        int dictsAt = privateAt + privates.Length, charStringsAt = dictsAt + dicts.Length;
        byte[] top = Index([TopDict(pieces.Count, unitsPerEm, box, charsetAt, selectAt, dictsAt, charStringsAt)]);
        return [.. start, .. top, .. strings, .. charset, .. select, .. privates, .. dicts, .. Index(pieces)];
    }

    private static byte[] TopDict(
        int count, int unitsPerEm, (int XMin, int YMin, int XMax, int YMax) box, int charset, int select, int dicts, int charStringsAt) =>
    [
        .. Number(FirstOwnString), .. Number(FirstOwnString + 1), .. Number(0), 12, 30,
        .. unitsPerEm == 1000 ? [] : Matrix(unitsPerEm),
        .. Number(box.XMin), .. Number(box.YMin), .. Number(box.XMax), .. Number(box.YMax), 5,
        .. Number(count), 12, 34, .. Offset(charset), 15, .. Offset(select), 12, 37, .. Offset(charStringsAt), 17, .. Offset(dicts), 12, 36,
    ];

    /// <summary>FontMatrix [1/em 0 0 1/em 0 0] in the packed decimals of a DICT.</summary>
    private static byte[] Matrix(int unitsPerEm)
    {
        var scale = Real((1.0 / unitsPerEm).ToString("0.########", null));
        return [.. scale, .. Number(0), .. Number(0), .. scale, .. Number(0), .. Number(0), 12, 7];
    }

    private static byte[] Real(string text)
    {
        var nibbles = text.Select(c => c == '.' ? 0xA : c - '0').Append(0xF).ToList();
        if (nibbles.Count % 2 == 1)
            nibbles.Add(0xF);
        return [30, .. nibbles.Chunk(2).Select(pair => (byte)((pair[0] << 4) | pair[1]))];
    }

    private static byte[] Index(List<byte[]> pieces)
    {
        if (pieces.Count == 0)
            return [0, 0];
        var index = new byte[3 + (3 * (pieces.Count + 1)) + pieces.Sum(piece => piece.Length)];
        (index[0], index[1], index[2]) = ((byte)(pieces.Count >> 8), (byte)pieces.Count, 3);
        int offset = 1, data = 3 + (3 * (pieces.Count + 1)) - 1;
        for (var i = 0; i <= pieces.Count; i++)
        {
            var at = 3 + (3 * i);
            (index[at], index[at + 1], index[at + 2]) = ((byte)(offset >> 16), (byte)(offset >> 8), (byte)offset);
            if (i == pieces.Count)
                break;
            pieces[i].CopyTo(index, data + offset);
            offset += pieces[i].Length;
        }

        return index;
    }

    private static byte[] Number(int value)
    {
        var bytes = new List<byte>(3);
        CharStringWriter.WriteNumber(bytes, value);
        return [.. bytes];
    }

    private static byte[] Offset(int value) => [29, (byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];
}
