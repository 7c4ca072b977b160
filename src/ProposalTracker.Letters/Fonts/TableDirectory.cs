namespace ProposalTracker.Letters.Fonts;

/// <summary>Where the tables of one face lie in its file (OpenType 1.9, "Table Directory").</summary>
internal sealed class TableDirectory
{
    private readonly Dictionary<string, (int Offset, int Length)> tables;

    private TableDirectory(Dictionary<string, (int Offset, int Length)> tables, byte[] key)
    {
        this.tables = tables;
        Key = key;
    }

    /// <summary>Names the face's content: the directory holds a checksum of every table.</summary>
    internal byte[] Key { get; }

    internal bool Has(string tag) => tables.ContainsKey(tag);

    /// <summary>Empty when the face has no such table or it lies outside the file.</summary>
    internal ReadOnlySpan<byte> Table(ReadOnlySpan<byte> file, string tag)
    {
        if (!tables.TryGetValue(tag, out var place) || place.Offset > file.Length || place.Length > file.Length - place.Offset)
            return [];
        return file.Slice(place.Offset, place.Length);
    }

    internal (int Offset, int Length)? Place(string tag) => tables.TryGetValue(tag, out var place) ? place : null;

    /// <summary>Offsets of the faces in a file: one for a font, several for a collection (TTC), none for anything else.</summary>
    internal static IReadOnlyList<int> FaceOffsets(ReadOnlySpan<byte> start)
    {
        if (start.Length < 16)
            return [];
        var tag = start.U32(0);
        if (tag is 0x00010000 or 0x4F54544F or 0x74727565) // TrueType, "OTTO", "true"
            return [0];
        if (tag is not 0x74746366) // "ttcf"
            return [];

        var count = (int)Math.Min(start.U32(8), 64);
        var offsets = new List<int>();
        for (var i = 0; i < count && 16 + (4 * i) <= start.Length; i++)
            offsets.Add((int)Math.Min(start.U32(12 + (4 * i)), int.MaxValue));
        return offsets;
    }

    /// <param name="directory">The file from the face's offset on.</param>
    internal static TableDirectory? Read(ReadOnlySpan<byte> directory)
    {
        if (directory.Length < 12)
            return null;
        var count = directory.U16(4);
        if (directory.Length < 12 + (16 * count))
            return null;

        var tables = new Dictionary<string, (int, int)>(count);
        for (var i = 0; i < count; i++)
        {
            var record = directory.Slice(12 + (16 * i), 16);
            if (record.U32(8) <= int.MaxValue && record.U32(12) <= int.MaxValue)
                tables[System.Text.Encoding.Latin1.GetString(record[..4])] = ((int)record.U32(8), (int)record.U32(12));
        }

        return new TableDirectory(tables, directory[..(12 + (16 * count))].ToArray());
    }
}
