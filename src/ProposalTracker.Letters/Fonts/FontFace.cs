using ProposalTracker.Letters.Fonts;
using ProposalTracker.Letters.Fonts.Cff;
using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters;

/// <summary>One face of a font file, with what typesetting and the PDF need to know of it. Measures in em.</summary>
public sealed class FontFace
{
    private readonly FontData data;
    private readonly TableDirectory tables;
    private readonly CharacterMap map;
    private readonly int longMetrics;
    private readonly int index;
    private readonly Lazy<CffSubset?> cff;
    private readonly Lock nativeLock = new();
    private nint native;
    private double opticalCentre = double.NaN;

    private FontFace(FontData data, int index, TableDirectory tables, CharacterMap map, string name, string? path)
    {
        this.data = data;
        this.tables = tables;
        this.map = map;
        this.index = index;
        Name = name;
        Path = path;
        ReadOnlySpan<byte> head = Table("head"), hhea = Table("hhea");
        UnitsPerEm = head.U16(18);
        Box = (head.I16(36), head.I16(38), head.I16(40), head.I16(42));
        Ascent = hhea.I16(4);
        Descent = hhea.I16(6);
        longMetrics = hhea.U16(34);
        GlyphCount = Table("maxp").U16(4);
        IsCff = tables.Has("CFF ");
        Key = ContentHash.Of(tables.Key);
        cff = new(OpenCff);
    }

    /// <summary>PostScript name, for example <c>FandolFang-Regular</c>.</summary>
    public string Name { get; }

    /// <summary>Null for a face made in memory.</summary>
    public string? Path { get; }

    /// <summary>Same content, same key, on every machine.</summary>
    internal string Key { get; }

    internal int UnitsPerEm { get; }

    internal (int XMin, int YMin, int XMax, int YMax) Box { get; }

    internal int Ascent { get; }

    internal int Descent { get; }

    internal int GlyphCount { get; }

    internal bool IsCff { get; }

    /// <summary>HarfBuzz's view of the face, opened when it is first needed.</summary>
    internal nint Native
    {
        get
        {
            lock (nativeLock)
                return native == 0 ? native = OpenNative() : native;
        }
    }

    /// <summary>Null when the face has TrueType outlines, or CFF outlines that only HarfBuzz reads.</summary>
    internal CffSubset? Cff => cff.Value;

    /// <summary>
    /// Height of the middle of 国 over the baseline. Faces are set by it: Fandol's glyphs sit 0.084 em lower in
    /// their em box than Noto's, 1.4 mm in a letterhead.
    /// </summary>
    // Two threads may find it at once: they find the same.
    internal double OpticalCentre => double.IsNaN(opticalCentre) ? opticalCentre = FindOpticalCentre() : opticalCentre;

    internal ReadOnlySpan<byte> Table(string tag) => tables.Table(data.Bytes, tag);

    /// <summary>0 when the face lacks the character.</summary>
    internal ushort GlyphOf(int character) => map.GlyphOf(character);

    internal double Advance(ushort glyph) => (double)AdvanceUnits(glyph) / UnitsPerEm;

    internal int AdvanceUnits(ushort glyph)
    {
        var at = 4 * Math.Min(glyph, longMetrics - 1);
        var hmtx = Table("hmtx");
        return at >= 0 && at + 2 <= hmtx.Length ? hmtx.U16(at) : UnitsPerEm;
    }

    /// <returns>Null when this is no face we can print with.</returns>
    internal static FontFace? Open(FontData data, int index, string? path)
    {
        try
        {
            var offsets = TableDirectory.FaceOffsets(data.Bytes);
            if (index >= offsets.Length || offsets[index] >= data.Length || TableDirectory.Read(data.Bytes[offsets[index]..]) is not { } tables)
                return null;
            var usable = tables.Table(data.Bytes, "head").Length >= 54 && tables.Table(data.Bytes, "hhea").Length >= 36
                && tables.Table(data.Bytes, "maxp").Length >= 6 && (tables.Has("CFF ") || tables.Has("glyf"));
            // A variable font would have to be pinned to a weight first; its static faces serve instead.
            if (!usable || tables.Has("fvar"))
                return null;
            var names = FaceNames.Read(tables.Table(data.Bytes, "name"));
            var map = CharacterMap.Read(data, tables.Place("cmap").Offset, tables.Table(data.Bytes, "cmap"));
            return map is null ? null : new FontFace(data, index, tables, map, PostScriptName(names), path);
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null; // a damaged file
        }
    }

    private static string PostScriptName(List<FaceName> names)
    {
        // Some fonts have none, or one with signs that a PDF name cannot hold.
        var given = names.Where(name => name.Id == FaceNames.PostScriptName).Concat(names).Select(name => name.Text).FirstOrDefault(IsPlainAscii);
        return given is null ? "Unnamed" : string.Concat(given.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
    }

    private static bool IsPlainAscii(string name) => name.All(char.IsAscii) && name.Any(char.IsAsciiLetterOrDigit);

    private CffSubset? OpenCff()
    {
        try
        {
            return IsCff ? CffSubset.Of(this) : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private unsafe nint OpenNative()
    {
        var blob = HarfBuzz.BlobCreate(data.Start, (uint)data.Length, HarfBuzz.ReadOnlyMemory, 0, 0);
        var face = HarfBuzz.FaceCreate(blob, (uint)index);
        HarfBuzz.BlobDestroy(blob); // the face holds its own reference
        HarfBuzz.FaceMakeImmutable(face);
        return face;
    }

    private double FindOpticalCentre()
    {
        var glyph = GlyphOf('国');
        var (bottom, top) = glyph == 0 ? (0, 0) : Cff?.VerticalExtent(glyph) ?? GlyphBox.VerticalExtent(this, glyph);
        return top > bottom ? (bottom + top) / 2.0 / UnitsPerEm : 0.38;
    }
}
