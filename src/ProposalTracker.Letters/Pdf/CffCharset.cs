using ProposalTracker.Letters.Fonts;
using ProposalTracker.Letters.Fonts.Cff;

namespace ProposalTracker.Letters.Pdf;

/// <summary>
/// The CIDs of a CID-keyed CFF program (Adobe Technical Note 5176, clauses 13 and 18). In a PDF the code of a glyph is its
/// CID, not its index; a reader that is given the index shows another character.
/// </summary>
internal static class CffCharset
{
    /// <returns>CID by glyph index, or null when the program is not CID-keyed and the index is the code.</returns>
    internal static ushort[]? Read(ReadOnlySpan<byte> cff)
    {
        var tops = CffIndex.Read(cff, CffIndex.Read(cff, cff[2]).End);
        var top = tops.Piece(cff, 0);
        if (CffDict.Find(top, CffDict.Ros) is null || CffDict.Find(top, CffDict.CharStrings) is not [var charStrings])
            return null;

        var count = CffIndex.Read(cff, charStrings).Count;
        var cids = new ushort[count];
        var at = CffDict.Find(top, CffDict.Charset) is [var charset] ? charset : 0;
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
}
