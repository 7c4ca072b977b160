namespace ProposalTracker.Letters.Fonts.Cff;

/// <summary>An INDEX of a CFF table: numbered pieces of bytes (Adobe Technical Note 5176, clause 5).</summary>
/// <param name="End">Where the next structure starts.</param>
internal readonly record struct CffIndex(int Count, int OffsetSize, int Offsets, int Data, int End)
{
    internal static CffIndex Read(ReadOnlySpan<byte> cff, int at)
    {
        int count = cff.U16(at);
        if (count == 0)
            return new CffIndex(0, 0, 0, 0, at + 2);
        int size = cff[at + 2], offsets = at + 3;
        if (size is < 1 or > 4)
            throw new InvalidDataException("CFF INDEX with an impossible offset size");
        var data = offsets + (size * (count + 1)) - 1;
        var index = new CffIndex(count, size, offsets, data, 0);
        return index with { End = index.At(cff, count) };
    }

    internal ReadOnlySpan<byte> Piece(ReadOnlySpan<byte> cff, int number)
    {
        if (number < 0 || number >= Count)
            throw new InvalidDataException("CFF INDEX has no such piece");
        return cff[At(cff, number)..At(cff, number + 1)];
    }

    private int At(ReadOnlySpan<byte> cff, int number)
    {
        var offset = 0;
        for (var i = 0; i < OffsetSize; i++)
            offset = (offset << 8) | cff[Offsets + (number * OffsetSize) + i];
        return Data + offset;
    }
}
