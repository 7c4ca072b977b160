namespace ProposalTracker.Letters.Fonts;

/// <summary>Where the tables of one face lie in its file (OpenType 1.9, "Table Directory").</summary>
internal sealed class TableDirectory
{
    private const int HeaderSize = 12;
    private const int RecordSize = 16;

    private readonly byte[] directory;

    private TableDirectory(byte[] directory) => this.directory = directory;

    /// <summary>Names the face's content: the directory holds a checksum of every table.</summary>
    internal ReadOnlySpan<byte> Key => directory;

    internal bool Has(string tag) => Place(tag).Length > 0;

    /// <summary>Empty when the face has no such table or it lies outside the file.</summary>
    internal ReadOnlySpan<byte> Table(ReadOnlySpan<byte> file, string tag)
    {
        var (offset, length) = Place(tag);
        return offset > file.Length || length > file.Length - offset ? [] : file.Slice(offset, length);
    }

    /// <summary>(0, 0) when the face has no such table.</summary>
    internal (int Offset, int Length) Place(string tag)
    {
        ReadOnlySpan<byte> records = directory.AsSpan(HeaderSize);
        for (; records.Length >= RecordSize; records = records[RecordSize..])
        {
            if (records[0] == tag[0] && records[1] == tag[1] && records[2] == tag[2] && records[3] == tag[3])
                return records.U32(8) <= int.MaxValue && records.U32(12) <= int.MaxValue ? ((int)records.U32(8), (int)records.U32(12)) : (0, 0);
        }

        return (0, 0);
    }

    /// <summary>Offsets of the faces in a file: one for a font, several for a collection (TTC), none for anything else.</summary>
    internal static int[] FaceOffsets(ReadOnlySpan<byte> start)
    {
        if (start.Length < 16)
            return [];
        var tag = start.U32(0);
        if (tag is 0x00010000 or 0x4F54544F or 0x74727565) // TrueType, "OTTO", "true"
            return [0];
        if (tag is not 0x74746366) // "ttcf"
            return [];

        var count = (int)Math.Min(start.U32(8), Math.Min(64, (start.Length - 12) / 4));
        var offsets = new int[count];
        for (var i = 0; i < count; i++)
            offsets[i] = (int)Math.Min(start.U32(12 + (4 * i)), int.MaxValue);
        return offsets;
    }

    /// <param name="start">The file from the face's offset on.</param>
    internal static TableDirectory? Read(ReadOnlySpan<byte> start)
    {
        if (start.Length < HeaderSize)
            return null;
        var size = HeaderSize + (RecordSize * start.U16(4));
        return start.Length < size ? null : new TableDirectory(start[..size].ToArray());
    }
}
