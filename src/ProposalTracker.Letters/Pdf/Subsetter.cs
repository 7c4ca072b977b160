using ProposalTracker.Letters.Fonts;

namespace ProposalTracker.Letters.Pdf;

/// <summary>A font program with only the glyphs asked for, as it goes into the PDF.</summary>
/// <param name="Program">A bare CFF table, or a TrueType file.</param>
/// <param name="Codes">By place in the list of glyphs: the two-byte code that names the glyph in the page content.</param>
internal sealed record SubsetProgram(byte[] Program, bool IsCff, ushort[] Codes);

internal static class Subsetter
{
    private const uint CffTag = 0x43464620;
    private const int TablesToDrop = 3;

    // A PDF reader takes characters, widths and names from the PDF itself; the font keeps outlines and metrics.
    private static readonly string[] Kept = ["CFF ", "glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"];

    /// <param name="glyphs">Ascending, without 0.</param>
    /// <exception cref="InvalidDataException">The subsetter refuses the face.</exception>
    internal static SubsetProgram Subset(FontFace face, ushort[] glyphs) =>
        SubsetCff(face, glyphs) ?? SubsetNative(face, glyphs);

    /// <returns>Null when the face has other outlines, or glyphs that our own reader does not draw.</returns>
    internal static SubsetProgram? SubsetCff(FontFace face, ushort[] glyphs)
    {
        try
        {
            if (face.Cff is not { } cff)
                return null;
            var codes = new ushort[glyphs.Length];
            for (var i = 0; i < codes.Length; i++)
                codes[i] = (ushort)(i + 1);
            return new SubsetProgram(cff.Program(glyphs), IsCff: true, codes);
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    internal static SubsetProgram SubsetNative(FontFace face, ushort[] glyphs)
    {
        var input = HarfBuzz.SubsetInputCreate();
        nint plan = 0, result = 0;
        try
        {
            Configure(input, glyphs, face.IsCff);
            plan = HarfBuzz.SubsetPlanCreate(face.Native, input);
            result = plan == 0 ? 0 : HarfBuzz.SubsetPlanExecute(plan);
            if (result == 0)
                throw new InvalidDataException($"字体 {face.Name} 无法取子集（{face.Path}）");

            var program = Program(result, face.IsCff);
            var newIds = HarfBuzz.SubsetPlanOldToNew(plan);
            var cids = face.IsCff ? CffCharset.Read(program) : null;
            var codes = new ushort[glyphs.Length];
            for (var i = 0; i < codes.Length; i++)
            {
                var id = (ushort)HarfBuzz.MapGet(newIds, glyphs[i]);
                codes[i] = cids is null ? id : cids[id];
            }

            return new SubsetProgram(program, face.IsCff, codes);
        }
        finally
        {
            if (result != 0)
                HarfBuzz.FaceDestroy(result);
            if (plan != 0)
                HarfBuzz.SubsetPlanDestroy(plan);
            HarfBuzz.SubsetInputDestroy(input);
        }
    }

    private static void Configure(nint input, ushort[] glyphs, bool isCff)
    {
        var wanted = HarfBuzz.SubsetInputGlyphSet(input);
        foreach (var glyph in glyphs)
            HarfBuzz.SetAdd(wanted, glyph);

        var dropped = HarfBuzz.SubsetInputSet(input, TablesToDrop);
        HarfBuzz.SetClear(dropped);
        HarfBuzz.SetInvert(dropped);
        foreach (var tag in Kept)
            HarfBuzz.SetDelete(dropped, ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3]);
        // Hints of CFF Han glyphs weigh a fifth of the file and change nothing at the printer's resolution.
        HarfBuzz.SubsetInputSetFlags(input, isCff ? HarfBuzz.NoHinting : 0);
    }

    private static byte[] Program(nint result, bool isCff) =>
        HarfBuzz.Take(isCff ? HarfBuzz.FaceReferenceTable(result, CffTag) : HarfBuzz.FaceReferenceBlob(result));
}
